// Whether words give the best lines away to somebody who has played other scenarios and understood none of them.

import type { Scenario } from '../format/scenario-document.ts';
import { oneSidedWords } from './one-sided-words.ts';
import type { OneSidedWord } from './one-sided-words.ts';
import { pickedByWords } from './picked-by-words.ts';
import type { PickedByWords } from './picked-by-words.ts';
import { saidAtNodes } from './said-at-nodes.ts';
import type { SaidLine } from './said-at-nodes.ts';
import { wordCounter } from './word-counter.ts';

/** A line and the scenario in which it can be said. */
export type LineOf = SaidLine & { readonly scenario: Scenario };

/** What words give away in some scenarios. */
export type Tells = {
  /** Each scenario, picked by a word counter that has read all the others. */
  readonly scenarios: readonly (PickedByWords & { readonly scenario: Scenario })[];
  /** The same over all of them: a habit of one hand shows here first. */
  readonly together: PickedByWords;
  readonly oneSided: readonly OneSidedWord<LineOf>[];
};

/** What words give away in these scenarios, all in one language. With a single one there is nothing to have read. */
export function tellsOf(scenarios: readonly Scenario[]): Tells {
  const read = scenarios.map((scenario) => ({ scenario, nodes: saidAtNodes(scenario) }));
  const linesOf = (some: typeof read): readonly LineOf[] =>
    some.flatMap(({ scenario, nodes }) =>
      nodes.flatMap(({ lines }) => lines.map((line) => ({ ...line, scenario }))),
    );
  const pickings = read.map((held) => ({
    scenario: held.scenario,
    nodes: held.nodes,
    counter: wordCounter(linesOf(read.filter((other) => other !== held))),
  }));
  return {
    scenarios: pickings.map((picking) => ({ scenario: picking.scenario, ...pickedByWords([picking]) })),
    together: pickedByWords(pickings),
    oneSided: oneSidedWords(linesOf(read)),
  };
}
