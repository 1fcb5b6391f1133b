// States that cannot be told apart by any run from them are merged: same node, and the same moves lead, with the same
// outcome, to states already merged. Taken from the end backwards, as a finite automaton without loops is minimised.
// States on a loop are left as they are, which costs room and never exactness.

import type { ScenarioNode, StateEntry } from '../../machine/index-scenario.ts';
import { componentsOf } from './components.ts';
import { stateHas } from './explore.ts';
import type { StateGraph } from './explore.ts';
import { at, intList, push } from './int-list.ts';
import type { IntList } from './int-list.ts';
import { outcomesOf } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { sameSteps } from './same-steps.ts';

/** Where a run can rest. */
export type Place = StateEntry | ScenarioNode;

/**
 * The merged states. Numbers go backwards: a step leads to a smaller number, save inside a loop, whose members have
 * numbers next to each other.
 */
export type MergedGraph = {
  readonly size: number;
  readonly opening: number;
  readonly places: readonly Place[];
  readonly placeOf: IntList;
  /** 1 where the node has been left before, which is kept only where it can be come back to; 2 where it is not known. */
  readonly leftBefore: IntList;
  readonly firstStep: IntList;
  readonly stepOutcome: IntList;
  readonly stepTo: IntList;
  readonly outcomes: readonly Outcome[];
  /** The lowest number of the loop a state is on, or its own number. */
  readonly loop: IntList;
  /** One of the states merged, the one reached first. */
  readonly example: IntList;
  /** The states of the graph it was merged from. */
  readonly graph: StateGraph;
  readonly mergedOf: Int32Array;
};

/** Merges the states of a graph. Where a walk stopped at its limit, the states not walked stay apart. */
export function mergeStates(graph: StateGraph): MergedGraph {
  const { states, firstStep, stepTo, stepLanding, machine } = graph;
  const outcomes = outcomesOf(machine.landings);
  const components = componentsOf({ size: states.size, first: firstStep.items, to: stepTo.items });
  const { places, placeOfConfiguration } = placesOf(graph);
  const lists = {
    placeOf: intList(),
    leftBefore: intList(),
    firstStep: intList(),
    stepOutcome: intList(),
    stepTo: intList(),
    loop: intList(),
    example: intList(),
  };
  const mergedOf = new Int32Array(states.size).fill(-1);
  const findSame = sameSteps(lists);
  const wasLeft = leftBefore(graph);
  push(lists.firstStep, 0);

  const write = (state: number, loop: number): void => {
    const number = lists.placeOf.length;
    mergedOf[state] = number;
    for (let step = at(firstStep.items, state); step < at(firstStep.items, state + 1); step += 1) {
      push(lists.stepOutcome, at(outcomes.ofLanding, at(stepLanding.items, step)));
      push(lists.stepTo, at(mergedOf, at(stepTo.items, step)));
    }
    push(lists.placeOf, at(placeOfConfiguration, at(states.rows, state * states.width)));
    push(lists.leftBefore, wasLeft(state));
    push(lists.loop, loop);
    push(lists.example, state);
    push(lists.firstStep, lists.stepTo.length);
  };
  const takeBack = (): void => {
    for (const list of [lists.placeOf, lists.leftBefore, lists.loop, lists.example, lists.firstStep])
      list.length -= 1;
    const end = at(lists.firstStep.items, lists.firstStep.length - 1);
    lists.stepOutcome.length = end;
    lists.stepTo.length = end;
  };
  const mergeOne = (state: number): void => {
    const number = lists.placeOf.length;
    write(state, number);
    const same = at(lists.leftBefore.items, number) === unknown ? undefined : findSame(number);
    if (same === undefined) return;
    takeBack();
    mergedOf[state] = same;
    lists.example.items[same] = Math.min(state, at(lists.example.items, same));
  };
  const keepLoop = (members: Int32Array): void => {
    const loop = lists.placeOf.length;
    // They need their numbers before their steps can name them.
    for (const [n, state] of members.entries()) mergedOf[state] = loop + n;
    for (const state of members) write(state, loop);
  };

  for (let next = 0; next < states.size;) {
    const component = at(components.of, at(components.order, next));
    let end = next + 1;
    while (end < states.size && at(components.of, at(components.order, end)) === component) end += 1;
    if (end - next === 1) mergeOne(at(components.order, next));
    else keepLoop(components.order.subarray(next, end));
    next = end;
  }
  return {
    ...lists,
    size: lists.placeOf.length,
    opening: at(mergedOf, 0),
    places,
    outcomes: outcomes.all,
    graph,
    mergedOf,
  };
}

function placesOf({ machine }: StateGraph) {
  const places: Place[] = [];
  const placeOfConfiguration = new Int32Array(machine.configurations.length);
  for (const [number, { place, node }] of machine.configurations.entries()) {
    const known = places.findIndex(({ path }) => path === place.path);
    placeOfConfiguration[number] = known === -1 ? places.push(node ?? place) - 1 : known;
  }
  return { places, placeOfConfiguration };
}

/** What is said of a state that was not walked: what it leads to is not known, so it is like no other. */
const unknown = 2;

/** Tells of a state whether its node has been left before. */
function leftBefore(graph: StateGraph): (state: number) => number {
  const { states, machine, walked } = graph;
  const bitOf = machine.configurations.map(({ place }) => machine.bits.bitOf.get(`left:${place.path}`));
  return (state) => {
    if (state >= walked) return unknown;
    const bit = bitOf[at(states.rows, state * states.width)];
    return bit !== undefined && stateHas(graph, state, bit) ? 1 : 0;
  };
}
