import { at, byteAt } from './int-list.ts';
import type { MergedGraph } from './merge-states.ts';

/** For each state the least and the most that any way from the opening to it adds up to. */
export type Extremes = { readonly least: Int32Array; readonly most: Int32Array };

/** What a state has that no way leads to. */
export const noWay = 0x7fffffff;

/**
 * The extremes of a sum over ways. Exact although ways round a loop are endless: a node on a loop counts only the first
 * time it is left, so that a step inside a loop adds nothing, all states of one loop have the same extremes, and
 * between loops the graph has an order.
 */
export function extremes(graph: MergedGraph, ofStep: Int8Array): Extremes {
  const { size, firstStep, stepTo, loop, opening } = graph;
  const least = new Int32Array(size).fill(noWay);
  const most = new Int32Array(size).fill(-noWay);
  least[opening] = 0;
  most[opening] = 0;
  for (let last = size - 1; last >= 0;) {
    const first = at(loop.items, last);
    spread(first, last);
    for (let state = first; state <= last; state += 1) {
      if (at(least, state) === noWay) continue;
      for (let step = at(firstStep.items, state); step < at(firstStep.items, state + 1); step += 1) {
        const to = at(stepTo.items, step);
        if (to >= first) continue;
        const weight = byteAt(ofStep, step);
        least[to] = Math.min(at(least, to), at(least, state) + weight);
        most[to] = Math.max(at(most, to), at(most, state) + weight);
      }
    }
    last = first - 1;
  }
  return { least, most };

  /** Round a loop everything is within reach of everything else, for nothing. */
  function spread(first: number, last: number): void {
    if (first === last) return;
    let [lowest, highest] = [noWay, -noWay];
    for (let state = first; state <= last; state += 1) {
      lowest = Math.min(lowest, at(least, state));
      highest = Math.max(highest, at(most, state));
    }
    least.fill(lowest, first, last + 1);
    most.fill(highest, first, last + 1);
  }
}
