// Every state an interview can be in, breadth first, so that the way back from a state is one of the shortest to it.
// A state is a configuration and its live bits.

import type { CompiledMachine } from '../compile/compiled-machine.ts';
import { setBit } from '../compile/context-bits.ts';
import type { Words } from '../compile/context-bits.ts';
import { at, intList, push } from './int-list.ts';
import type { IntList } from './int-list.ts';
import { numberOf, rowTable } from './row-table.ts';
import type { RowTable } from './row-table.ts';
import { watchTelling } from './watch-telling.ts';
import type { StepAt } from './watch-telling.ts';

/** The states reached and the steps between them. The opening is state 0. */
export type StateGraph = {
  readonly machine: CompiledMachine;
  /** Each state's configuration and live bits. */
  readonly states: RowTable;
  /** The steps of state s are those from `firstStep[s]` up to `firstStep[s + 1]`. */
  readonly firstStep: IntList;
  readonly stepLanding: IntList;
  readonly stepTo: IntList;
  /** The step by which a state was first reached, and the state it came from; −1 for the opening. */
  readonly reachedBy: IntList;
  readonly reachedFrom: IntList;
  /** For each landing the first state from which it was taken, −1 if none. */
  readonly landedFrom: Int32Array;
  /** For each fact the first step that told it. */
  readonly toldBy: ReadonlyMap<string, StepAt>;
  /** Steps that tell a fact although no line there says it; the first of each landing and fact. */
  readonly unsaid: readonly (StepAt & { readonly fact: string })[];
  /** How many states were walked, in the order of their numbers: all of them unless the limit was reached. */
  readonly walked: number;
  readonly complete: boolean;
};

/** Walks everything reachable, or stops once there are `limit` states. */
export function explore(machine: CompiledMachine, live: readonly Words[], limit: number): StateGraph {
  const { bits, configurations, landings, opening } = machine;
  const states = rowTable(1 + bits.words);
  const [firstStep, stepLanding, stepTo] = [intList(), intList(), intList()];
  const [reachedBy, reachedFrom] = [intList(), intList()];
  const { toldBy, unsaid, watch } = watchTelling(machine);
  const landedFrom = new Int32Array(landings.length).fill(-1);
  const row = new Int32Array(1 + bits.words);
  const here = new Int32Array(bits.words);
  const work = new Int32Array(bits.words);
  const told: string[] = [];

  const arrive = (configuration: number, words: Words): number => {
    const kept = live[configuration];
    row[0] = configuration;
    for (let word = 0; word < bits.words; word += 1) {
      row[word + 1] = at(words, word) & (kept === undefined ? -1 : at(kept, word));
    }
    return numberOf(states, row);
  };

  arrive(opening.configuration, opening.words);
  push(reachedBy, -1);
  push(reachedFrom, -1);
  let next = 0;
  for (; next < states.size && states.size <= limit; next += 1) {
    push(firstStep, stepTo.length);
    const start = next * states.width;
    const configuration = configurations[at(states.rows, start)];
    for (let word = 0; word < bits.words; word += 1) here[word] = at(states.rows, start + 1 + word);
    for (const move of configuration?.moves ?? []) {
      if (!move.isOpen.test(here)) continue;
      work.set(here);
      told.length = 0;
      const number = move.run(work, told);
      const landing = landings[number];
      if (landing === undefined) throw new Error(`There is no landing ${number}.`);
      if (at(landedFrom, number) === -1) landedFrom[number] = next;
      if (told.length > 0) watch({ from: next, landing: number }, told, here, work);
      if (landing.leaves !== undefined) setBit(work, landing.leaves);
      const known = states.size;
      const to = arrive(landing.to, work);
      if (states.size > known) {
        push(reachedBy, number);
        push(reachedFrom, next);
      }
      push(stepLanding, number);
      push(stepTo, to);
    }
  }
  const walked = next;
  // States that were reached and not walked have no steps.
  for (; next <= states.size; next += 1) push(firstStep, stepTo.length);
  return {
    machine,
    states,
    firstStep,
    stepLanding,
    stepTo,
    reachedBy,
    reachedFrom,
    landedFrom,
    toldBy,
    unsaid: [...unsaid.values()],
    walked,
    complete: walked === states.size,
  };
}

/** The configuration of a state. */
export function configurationAt({ states, machine }: StateGraph, state: number) {
  const configuration = machine.configurations[at(states.rows, state * states.width)];
  if (configuration === undefined) throw new Error(`State ${state} stands nowhere.`);
  return configuration;
}

/** Whether a bit is set in a state. */
export function stateHas({ states }: StateGraph, state: number, bit: number): boolean {
  return ((at(states.rows, state * states.width + 1 + (bit >> 5)) >>> (bit & 31)) & 1) === 1;
}

/** The landings along the shortest way from the opening to a state. */
export function wayTo({ reachedBy, reachedFrom }: StateGraph, state: number): readonly number[] {
  const way: number[] = [];
  for (let here = state; here > 0; here = at(reachedFrom.items, here)) way.push(at(reachedBy.items, here));
  return way.toReversed();
}
