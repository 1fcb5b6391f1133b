import { at } from './int-list.ts';
import type { MergedGraph } from './merge-states.ts';

/**
 * Visits every state after all it leads to, and the states of a loop again until none of them changes. `update` works
 * a state out anew from what it leads to and tells whether that changed it.
 */
export function backwards(graph: MergedGraph, update: (state: number) => boolean): void {
  for (let first = 0; first < graph.size;) {
    let end = first + 1;
    while (end < graph.size && at(graph.loop.items, end) === first) end += 1;
    for (let again = true; again;) {
      again = false;
      for (let state = first; state < end; state += 1) {
        if (update(state) && (end - first > 1 || leadsToItself(graph, state))) again = true;
      }
    }
    first = end;
  }
}

function leadsToItself({ firstStep, stepTo }: MergedGraph, state: number): boolean {
  const end = at(firstStep.items, state + 1);
  for (let step = at(firstStep.items, state); step < end; step += 1) {
    if (at(stepTo.items, step) === state) return true;
  }
  return false;
}
