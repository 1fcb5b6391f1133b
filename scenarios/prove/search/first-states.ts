import { at } from './int-list.ts';
import type { MergedGraph } from './merge-states.ts';

/** For each key the state with a shortest run to it, the earliest first; states without a key are left out. */
export function firstStates(
  { size, example }: MergedGraph,
  keyOf: (state: number) => number | undefined,
): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (let state = 0; state < size; state += 1) {
    const key = keyOf(state);
    if (key === undefined) continue;
    const known = first.get(key);
    // States have their numbers in the order in which they were reached.
    if (known === undefined || at(example.items, state) < at(example.items, known)) first.set(key, state);
  }
  return new Map([...first].toSorted(([, a], [, b]) => at(example.items, a) - at(example.items, b)));
}
