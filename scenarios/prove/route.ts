import { wayTo } from './search/explore.ts';
import type { StateGraph } from './search/explore.ts';
import { firstStates } from './search/first-states.ts';
import { at } from './search/int-list.ts';
import type { MergedGraph } from './search/merge-states.ts';
import type { Route } from './proof.ts';

/** A shortest run to a state, and on over a landing if one is given. */
export function routeTo(graph: StateGraph, state: number, landing?: number): Route {
  const way = landing === undefined ? wayTo(graph, state) : [...wayTo(graph, state), landing];
  return way.map((step) => graph.machine.landings[step]?.move.event ?? '').join(',');
}

/** A shortest run to a merged state. */
export function routeToMerged({ graph, example }: MergedGraph, state: number): Route {
  return routeTo(graph, at(example.items, state));
}

/** The run of some steps of a merged graph. */
export function routeOfSteps({ outcomes, stepOutcome }: MergedGraph, steps: readonly number[]): Route {
  return steps.map((step) => outcomes[at(stepOutcome.items, step)]?.move.event ?? '').join(',');
}

/** A shortest run to a merged state and on over one of its steps. */
export function routeOver(graph: MergedGraph, state: number, step: number): Route {
  const before = routeToMerged(graph, state);
  return before === '' ? routeOfSteps(graph, [step]) : `${before},${routeOfSteps(graph, [step])}`;
}

/** A shortest run that ends with a step that is wanted, if there is one. */
export function routeEndingWith(graph: MergedGraph, isWanted: (step: number) => boolean): Route | undefined {
  const stepOf = (state: number): number | undefined => {
    const end = at(graph.firstStep.items, state + 1);
    for (let step = at(graph.firstStep.items, state); step < end; step += 1) if (isWanted(step)) return step;
    return undefined;
  };
  const first = firstStates(graph, (state) => (stepOf(state) === undefined ? undefined : 0)).get(0);
  const step = first === undefined ? undefined : stepOf(first);
  return first === undefined || step === undefined ? undefined : routeOver(graph, first, step);
}
