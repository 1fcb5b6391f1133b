import { neverSaid } from '../assess/never-said.ts';
import type { Interview } from '../machine/interview.ts';
import { heardLine } from './heard-line.ts';
import type { HeardLine } from './heard-line.ts';
import { namedFact } from './named-fact.ts';
import type { NamedFact } from './named-fact.ts';

/** What the officer did not hear, in words and under its three headings. */
export type ReportNeverSaid = {
  /** Kept by the person, or never asked for on this route. */
  readonly theirsToKeep: readonly NamedFact[];
  /** Asked for, and not opened by the end because of how things stood; `seq` is the first time. */
  readonly closedByHowItWasAsked: readonly (NamedFact & { readonly seq: number })[];
  /** Lines of which something else was passed on, with what was really said in `meant`. */
  readonly saidNotPassedOn: readonly (HeardLine & { readonly seq: number })[];
};

/** What was never said in an interview, as far as it has come. */
export function reportNeverSaid(interview: Interview): ReportNeverSaid {
  const { scenario } = interview.index;
  const { closed, kept } = neverSaid(interview);
  const notPassedOn = interview.turns.flatMap(({ seq, spoken }) =>
    spoken.filter(({ meant }) => meant !== undefined).map((line) => ({ ...heardLine(scenario, line), seq })),
  );
  return {
    theirsToKeep: kept.map((id) => namedFact(scenario, id)),
    closedByHowItWasAsked: closed.map(({ fact, seq }) => ({ ...namedFact(scenario, fact), seq })),
    saidNotPassedOn: notPassedOn,
  };
}
