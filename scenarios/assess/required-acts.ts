import type { Scenario } from '../format/scenario-document.ts';
import type { ActId } from './code-book.ts';
import type { Decided } from './decided.ts';

/** An act some objective requires, and the decisions that did it. */
export type RequiredAct = {
  readonly act: ActId;
  readonly objectives: readonly string[];
  readonly doneAt: readonly number[];
};

/** The acts the objectives require, in their order, each once. An act counts whenever it is done, whatever the answer. */
export function requiredActs(decided: readonly Decided[], scenario: Scenario): readonly RequiredAct[] {
  const required = new Set(scenario.objectives.flatMap(({ requires }) => requires));
  return [...required].map((act) => ({
    act,
    objectives: scenario.objectives.filter(({ requires }) => requires.includes(act)).map(({ id }) => id),
    doneAt: decided.filter(({ choice }) => choice.acts?.includes(act)).map(({ seq }) => seq),
  }));
}
