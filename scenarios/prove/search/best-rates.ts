import type { CompetencyId } from '../../assess/code-book.ts';
import type { ScenarioNode } from '../../machine/index-scenario.ts';
import { at } from './int-list.ts';
import type { MergedGraph, Place } from './merge-states.ts';

/** The best open rate on each of a node's stakes, in the order of the stakes. */
export type BestRates = readonly number[];

/** The outcomes open in a state. */
export function outcomesAt({ firstStep, stepOutcome, outcomes }: MergedGraph, state: number) {
  const steps: (typeof outcomes)[number][] = [];
  for (let step = at(firstStep.items, state); step < at(firstStep.items, state + 1); step += 1) {
    const outcome = outcomes[at(stepOutcome.items, step)];
    if (outcome !== undefined) steps.push(outcome);
  }
  return steps;
}

/** The node at a place, if there is one. */
export function asNode(place: Place | undefined): ScenarioNode | undefined {
  return place !== undefined && 'choices' in place ? place : undefined;
}

/** The best rates of one state of a node; nothing is known of a state without steps. */
export function bestRatesAt(graph: MergedGraph, state: number, stakes: readonly CompetencyId[]): BestRates {
  const rates = stakes.map(() => -3);
  for (const { move } of outcomesAt(graph, state)) {
    for (const [number, stake] of stakes.entries()) {
      rates[number] = Math.max(rates[number] ?? -3, move.choice.rates[stake] ?? 0);
    }
  }
  return rates;
}
