import type { Need, Scenario } from '../format/scenario-document.ts';
import type { Dimension } from '../format/vocabulary.ts';
import type { Interview } from '../machine/interview.ts';
import type { Turn } from '../machine/turn.ts';
import { heardLine } from './heard-line.ts';
import type { HeardLine } from './heard-line.ts';
import { namedFact } from './named-fact.ts';
import type { NamedFact } from './named-fact.ts';
import { namedPerson } from './named-person.ts';
import type { NamedPerson } from './named-person.ts';
import { reportDecision } from './report-decision.ts';
import type { ReportDecision } from './report-decision.ts';

/** A need that came up. */
export type NamedNeed = { readonly id: string; readonly text: string; readonly urgency: Need['urgency'] };

/** What one person decided for themselves, such as: Maya, about the advocate, declines. */
export type ReportAnswer = { readonly by: NamedPerson; readonly to: string; readonly is: string };

/** One decision and what came of it; the turn with `seq` 0 is the opening, before any. */
export type ReportTurn = {
  readonly seq: number;
  /** Nothing in the opening. */
  readonly decision: ReportDecision | null;
  /** What was heard after it, in order. */
  readonly heard: readonly HeardLine[];
  /** What could be noticed where the interview came to rest. */
  readonly notices: readonly string[];
  /** The path of the node or ending where the interview came to rest. */
  readonly restsAt: string;
  /** Whether the decision left the interview at the node it was taken at. */
  readonly stayed: boolean;
  /** Facts told in this turn. */
  readonly disclosed: readonly NamedFact[];
  /** Facts that were asked for in this turn and did not open as things stood. */
  readonly shut: readonly NamedFact[];
  /** Needs that came up in this turn. */
  readonly noted: readonly NamedNeed[];
  /** What people decided for themselves in this turn. */
  readonly answers: readonly ReportAnswer[];
  /** How things stood for the person after the turn, each from −3 to +3. */
  readonly dimensions: Readonly<Record<Dimension, number>>;
};

/** One turn with everything it refers to spelled out. `before` is the turn it follows; none for the opening. */
export function reportTurn(interview: Interview, turn: Turn, before: Turn | undefined): ReportTurn {
  const { scenario } = interview.index;
  const { safety, control, trust, strain } = turn.context;
  const decided = turn.decision !== undefined && before !== undefined;
  return {
    seq: turn.seq,
    decision: decided ? reportDecision(interview, turn.decision, before) : null,
    heard: turn.spoken.map((line) => heardLine(scenario, line)),
    notices: turn.notice,
    restsAt: turn.place.path,
    stayed: turn.stayed,
    disclosed: turn.disclosed.map((id) => namedFact(scenario, id)),
    shut: turn.shut.map((id) => namedFact(scenario, id)),
    noted: turn.noted.map((id) => namedNeed(scenario, id)),
    answers: turn.answers.map(({ by, to, is }) => ({ by: namedPerson(scenario, by), to, is })),
    dimensions: { safety, control, trust, strain },
  };
}

function namedNeed(scenario: Scenario, id: string): NamedNeed {
  const need = scenario.needs[id];
  if (need === undefined) throw new Error(`The scenario ${scenario.id} has no need ${id}.`);
  return { id, text: need.text, urgency: need.urgency };
}
