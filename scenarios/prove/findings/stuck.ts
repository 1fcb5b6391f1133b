import { about } from '../../format/refusal.ts';
import { pathOfState } from '../../format/place.ts';
import { backwards } from '../search/backwards.ts';
import { configurationAt } from '../search/explore.ts';
import type { StateGraph } from '../search/explore.ts';
import { firstStates } from '../search/first-states.ts';
import { at } from '../search/int-list.ts';
import type { MergedGraph } from '../search/merge-states.ts';
import { routeTo, routeToMerged } from '../route.ts';
import type { Found } from './found.ts';

/** Nodes at which nothing is open, and places from which no ending can be reached any more. */
export function stuck(graph: StateGraph, merged: MergedGraph): readonly Found[] {
  return [...deadEnds(graph), ...(merged.graph.complete ? waysRound(merged) : [])];
}

/** The first state of each node in which no choice is open. */
function deadEnds(graph: StateGraph): Found[] {
  const found = new Map<string, Found>();
  for (let state = 0; state < graph.walked; state += 1) {
    if (!isStill(graph, state)) continue;
    const { node, place } = configurationAt(graph, state);
    if (node === undefined || found.has(place.path)) continue;
    found.set(place.path, {
      kind: 'dead-end',
      problem: about(pathOfState(place.path), 'is a dead end: a run comes here and finds no choice open.'),
      route: routeTo(graph, state),
    });
  }
  return [...found.values()];
}

function isStill({ firstStep }: StateGraph, state: number): boolean {
  return at(firstStep.items, state) === at(firstStep.items, state + 1);
}

/** The first state from which every run goes round for ever. Dead ends are told of by themselves. */
function waysRound(merged: MergedGraph): Found[] {
  const { size, firstStep, stepTo, places, placeOf } = merged;
  const comesToRest = new Int8Array(size);
  backwards(merged, (state) => {
    const [first, end] = [at(firstStep.items, state), at(firstStep.items, state + 1)];
    let rests = first === end;
    for (let step = first; step < end; step += 1) rests ||= comesToRest[at(stepTo.items, step)] === 1;
    if (!rests || comesToRest[state] === 1) return false;
    comesToRest[state] = 1;
    return true;
  });
  const state = firstStates(merged, (candidate) => (comesToRest[candidate] === 0 ? 0 : undefined)).get(0);
  const path = state === undefined ? undefined : places[at(placeOf.items, state)]?.path;
  if (state === undefined || path === undefined) return [];
  return [
    {
      kind: 'no-way-out',
      problem: about(pathOfState(path), 'has no way out: after this run no choice ever leads to an ending.'),
      route: routeToMerged(merged, state),
    },
  ];
}
