// A shortest way to *met*, by a search that is led by the prospects (A*): what needs the fewest steps is followed first,
// and of those what was found last, the best rated choice foremost, so that where there is a way it mostly goes straight
// to it. Of two runs at the same state one is dropped if the other owes no more, has no less and took no longer; that is
// exact, because no guard reads any of it.

import { at, intList, push } from '../search/int-list.ts';
import type { IntList } from '../search/int-list.ts';
import type { Count, MetSteps } from './met-steps.ts';
import { isHopeful } from './prospects.ts';
import type { Prospects } from './prospects.ts';
import { isMet, stand } from './standing.ts';
import type { Standing } from './standing.ts';

/** What is looked for: from where, with what, and how far. */
export type MetQuestion = {
  readonly steps: MetSteps;
  readonly prospects: Prospects;
  readonly from: number;
  readonly standing: Standing;
  /** How many runs may be followed before the search stops. */
  readonly limit: number;
  /**
   * A mark that a run carries, from −1, and what becomes of it when a state is left by a step; nothing ends the run.
   * Runs with different marks are not compared, save that −1 is as good as any.
   */
  readonly mark?: (mark: number, state: number, step: number) => number | undefined;
};

export type MetAnswer =
  | { readonly is: 'found'; readonly way: readonly number[] }
  | { readonly is: 'none' }
  | { readonly is: 'not found'; readonly within: number };

/** Where the numbers of a run stand in its row. */
const [stateAt, lengthAt, markAt, parentAt, stepAt, siblingAt, standingAt] = [0, 1, 2, 3, 4, 5, 6] as const;

/** The steps of a shortest run that is met, or that there is none, or that none was found within the limit. */
export function findMet(question: MetQuestion): MetAnswer {
  const { steps, prospects, from, standing, limit, mark } = question;
  const { graph } = steps;
  const { counts } = prospects;
  const runs = runStore(steps, counts, graph.size);
  const queue = bucketQueue();
  const work = new Int32Array(standing.length);
  const weight = weights(steps);
  if (isHopeful(prospects, from, standing)) {
    queue.add(at(prospects.stepsToGo, from), runs.add(from, 0, -1, -1, -1, standing));
  }
  for (let run = queue.take(); run !== undefined; run = queue.take()) {
    const state = at(runs.rows.items, run + stateAt);
    const length = at(runs.rows.items, run + lengthAt);
    const here = runs.rows.items.subarray(run + standingAt, run + standingAt + standing.length);
    if (at(prospects.stepsToGo, state) === 0 && isMet(steps, counts, here)) {
      return { is: 'found', way: runs.wayTo(run) };
    }
    const before = at(runs.rows.items, run + markAt);
    const further: number[] = [];
    for (const step of weight.bestFirst(state)) {
      const to = at(graph.stepTo.items, step);
      const marked = mark === undefined ? before : mark(before, state, step);
      if (marked === undefined) continue;
      const now = runs.rows.items.subarray(run + standingAt, run + standingAt + standing.length);
      if (!stand(steps, counts, now, step, work) || !isHopeful(prospects, to, work)) continue;
      if (runs.hasBetter(to, length + 1, marked, work)) continue;
      if (runs.count() >= limit) return { is: 'not found', within: limit };
      further.push(runs.add(to, length + 1, marked, run, step, work));
    }
    // What is added last is followed first.
    for (const next of further.toReversed()) {
      queue.add(length + 1 + at(prospects.stepsToGo, at(runs.rows.items, next + stateAt)), next);
    }
  }
  return { is: 'none' };
}

/** The steps of a state, the best rated first, and equals as they stand in the file. */
function weights({ graph, counts }: MetSteps) {
  const sum = (step: number) => counts.reduce((total, { ofStep }) => total + at(ofStep, step), 0);
  const bestFirst = (state: number): readonly number[] => {
    const [first, end] = [at(graph.firstStep.items, state), at(graph.firstStep.items, state + 1)];
    const steps = Array.from({ length: end - first }, (_, n) => first + n);
    return steps.toSorted((a, b) => sum(b) - sum(a) || a - b);
  };
  return { bestFirst };
}

function runStore(steps: MetSteps, counts: readonly Count[], size: number) {
  const width = standingAt + steps.rules.words + counts.length;
  const rows: IntList = intList(width * 256);
  const head = new Int32Array(size).fill(-1);
  const { words } = steps.rules;

  const add = (
    state: number,
    length: number,
    mark: number,
    parent: number,
    step: number,
    standing: Standing,
  ): number => {
    const run = rows.length;
    push(rows, state);
    for (const item of [length, mark, parent, step, at(head, state)]) push(rows, item);
    for (const item of standing) push(rows, item);
    head[state] = run;
    return run;
  };
  const hasBetter = (state: number, length: number, mark: number, standing: Standing): boolean => {
    for (let run = at(head, state); run !== -1; run = at(rows.items, run + siblingAt)) {
      if (at(rows.items, run + lengthAt) > length) continue;
      const other = at(rows.items, run + markAt);
      if (other !== -1 && other !== mark) continue;
      if (isNoWorse(rows.items, run + standingAt, standing)) return true;
    }
    return false;
  };
  const isNoWorse = (items: Int32Array, start: number, standing: Standing): boolean => {
    for (let word = 0; word < words; word += 1) {
      if ((at(items, start + word) & ~at(standing, word)) !== 0) return false;
    }
    for (let n = words; n < standing.length; n += 1) if (at(items, start + n) < at(standing, n)) return false;
    return true;
  };
  const wayTo = (run: number): readonly number[] => {
    const way: number[] = [];
    for (let here = run; at(rows.items, here + parentAt) !== -1; here = at(rows.items, here + parentAt)) {
      way.push(at(rows.items, here + stepAt));
    }
    return way.toReversed();
  };
  return { rows, add, hasBetter, wayTo, count: () => rows.length / width };
}

/** A queue by small whole numbers; of equals the last comes first. */
function bucketQueue() {
  const buckets: number[][] = [];
  let lowest = 0;
  const add = (key: number, item: number): void => {
    while (buckets.length <= key) buckets.push([]);
    buckets[key]?.push(item);
    lowest = Math.min(lowest, key);
  };
  const take = (): number | undefined => {
    while (lowest < buckets.length) {
      const item = buckets[lowest]?.pop();
      if (item !== undefined) return item;
      lowest += 1;
    }
    return undefined;
  };
  return { add, take };
}
