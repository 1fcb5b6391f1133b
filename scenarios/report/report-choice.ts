import { acts, codes, competencies, competencyIds, gates } from '../assess/code-book.ts';
import type { ActId, CodeId, CompetencyId, GateId } from '../assess/code-book.ts';
import { isBestWay } from '../assess/referral/best-ways.ts';
import type { Basis } from '../format/choice.ts';
import type { DeepReadonly } from '../format/deep-readonly.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { indexScenario } from '../machine/index-scenario.ts';
import type { ScenarioChoice, ScenarioNode } from '../machine/index-scenario.ts';
import type { ChoiceStanding } from '../machine/open-choices.ts';
import { namedPerson } from './named-person.ts';
import type { NamedPerson } from './named-person.ts';

/** A source with what a reader needs to find it. */
export type NamedSource = { readonly id: string; readonly title: string; readonly url: string };

/** What a judgement rests on, with its sources' titles. */
export type NamedBasis =
  | { readonly is: 'source'; readonly sources: readonly NamedSource[] }
  | { readonly is: 'practice' }
  | { readonly is: 'convention' };

/** A choice as the debrief and every export show it: its words and everything the scenario says about it. */
export type ReportChoice = {
  readonly id: string;
  /** Whether these are words that are said, or something that is done. */
  readonly kind: 'said' | 'done';
  readonly words: string;
  /** Whom it is said or done to; nobody for an act that is to no one in particular. */
  readonly to: NamedPerson | null;
  /** The interpreter through whom it is said. */
  readonly via: NamedPerson | null;
  /** What kind of prompt it is; empty for what needs no code. */
  readonly codes: readonly { readonly id: CodeId; readonly name: string }[];
  /** From −2 to +2 on each stake of the node, in the order of the code book. */
  readonly rates: readonly {
    readonly competency: CompetencyId;
    readonly name: string;
    readonly rate: number;
  }[];
  readonly acts: readonly { readonly id: ActId; readonly name: string }[];
  /** The never-event that this choice is. */
  readonly gate: { readonly id: GateId; readonly name: string } | null;
  readonly tone: 'warm' | 'plain' | null;
  /** Why it is coded and rated so. */
  readonly because: string | null;
  /** What the person made of it: one person's view, not every victim's. */
  readonly inner: string | null;
  /** Nothing only where a choice has neither codes nor rates to justify. */
  readonly basis: NamedBasis | null;
  /** The choices whose −2 it makes good, with their words. */
  readonly repairs: readonly { readonly id: string; readonly words: string }[];
  /** Whether it could be chosen. What was hidden is not reported. */
  readonly standing: 'open' | 'locked';
  /** Why it was locked, as the officer read it. */
  readonly reason: string | null;
  /** Whether it was open and no open choice had a higher rate on any stake; in a referral, was no better way. */
  readonly best: boolean;
};

/** The choices that were shown at a node, open or locked, in the order of the file, with the best of them marked. */
export function reportChoices(
  scenario: Scenario,
  node: ScenarioNode,
  standings: readonly ChoiceStanding[],
): readonly ReportChoice[] {
  const open = standings.filter(({ is }) => is === 'open').map(({ choice }) => choice);
  const isBest = (choice: ScenarioChoice) =>
    open.includes(choice) &&
    (node.referral === undefined || choice.referral === undefined
      ? node.stakes.every((stake) =>
          open.every((other) => (other.rates[stake] ?? 0) <= (choice.rates[stake] ?? 0)),
        )
      : isBestWay(node.referral.step, choice.referral.way));
  return standings.flatMap((standing): ReportChoice[] => {
    if (standing.is === 'hidden') return [];
    const reason = standing.is === 'locked' ? standing.reason : null;
    const { choice, is } = standing;
    return [{ ...describeChoice(scenario, choice), standing: is, reason, best: isBest(choice) }];
  });
}

/** Everything a scenario says of one choice, apart from how it stands in an interview. */
export function describeChoice(
  scenario: Scenario,
  choice: ScenarioChoice,
): Omit<ReportChoice, 'standing' | 'reason' | 'best'> {
  const { rates } = choice;
  return {
    id: choice.id,
    kind: choice.say === undefined ? 'done' : 'said',
    words: choiceWords(choice),
    to: choice.to === undefined ? null : namedPerson(scenario, choice.to),
    via: choice.via === undefined ? null : namedPerson(scenario, choice.via),
    codes: (choice.codes ?? []).map((id) => ({ id, name: codes[id].name })),
    rates: competencyIds.flatMap((competency) => {
      const rate = rates[competency];
      return rate === undefined ? [] : [{ competency, name: competencies[competency].name, rate }];
    }),
    acts: (choice.acts ?? []).map((id) => ({ id, name: acts[id].name })),
    gate: choice.gate === undefined ? null : { id: choice.gate, name: gates[choice.gate].name },
    tone: choice.tone ?? null,
    because: choice.because ?? null,
    inner: choice.inner ?? null,
    basis: choice.basis === undefined ? null : namedBasis(scenario, choice.basis),
    repairs: (choice.repairs ?? []).map((id) => ({ id, words: wordsOfChoice(scenario, id) })),
  };
}

function choiceWords(choice: ScenarioChoice): string {
  const words = choice.say ?? choice.do;
  if (words === undefined) throw new Error(`The choice ${choice.id} neither says nor does anything.`);
  return words;
}

function wordsOfChoice(scenario: Scenario, id: string): string {
  const found = indexScenario(scenario).choices.get(id);
  if (found === undefined) throw new Error(`The scenario ${scenario.id} has no choice ${id}.`);
  return choiceWords(found.choice);
}

function namedBasis(scenario: Scenario, basis: DeepReadonly<Basis>): NamedBasis {
  if (basis === 'practice' || basis === 'convention') return { is: basis };
  return {
    is: 'source',
    sources: basis.source.map((id) => {
      const source = scenario.sources[id];
      if (source === undefined) throw new Error(`The scenario ${scenario.id} lists no source ${id}.`);
      return { id, ...source };
    }),
  };
}
