// What can still be hoped for from a state, one thing at a time: how soon a goal can be reached, how much each count
// can still gain on the way, which debts can still be paid. Each is exact for itself and too hopeful together, so a
// run that falls short of one of them is lost for certain, and a search need not follow it.

import { backwards } from '../search/backwards.ts';
import { at, byteAt } from '../search/int-list.ts';
import type { Count, MetSteps } from './met-steps.ts';

export type Prospects = {
  /** Whose runs these are: what is counted, in the order of `gains`. */
  readonly counts: readonly Count[];
  /** The fewest steps to a goal, `unreachable` where there is no way. */
  readonly stepsToGo: Int32Array;
  /** By count and state: the most that can still be added on a way to a goal. */
  readonly gains: readonly Int32Array[];
  /** By word and state: the debts that can still be paid, or need not be, if they are owed here. */
  readonly canOwe: readonly Int32Array[];
  /** By word and state: the debts that can be avoided or paid, if they are not owed here. */
  readonly canBeFree: readonly Int32Array[];
};

export const unreachable = 0x3fffffff;

/** The prospects of reaching one of the goals, which are endings, without tripping a gate. */
export function prospectsOf(steps: MetSteps, isGoal: (place: number) => boolean): Prospects {
  const stepsToGo = stepsToGoal(steps, isGoal);
  const words = Array.from({ length: steps.rules.words }, (_, word) => payable(steps, stepsToGo, word));
  return {
    counts: steps.counts,
    stepsToGo,
    gains: steps.counts.map((count) => mostGained(steps, stepsToGo, count)),
    canOwe: words.map(({ owe }) => owe),
    canBeFree: words.map(({ free }) => free),
  };
}

/** The same prospects where one thing more is counted. */
export function countingToo(steps: MetSteps, prospects: Prospects, more: Count): Prospects {
  const { counts, stepsToGo, gains } = prospects;
  return { ...prospects, counts: [...counts, more], gains: [...gains, mostGained(steps, stepsToGo, more)] };
}

function stepsToGoal(steps: MetSteps, isGoal: (place: number) => boolean): Int32Array {
  const { graph, isLost } = steps;
  const { firstStep, stepTo, placeOf } = graph;
  const stepsToGo = new Int32Array(graph.size).fill(unreachable);
  backwards(graph, (state) => {
    let best = isGoal(at(placeOf.items, state)) ? 0 : unreachable;
    for (let step = at(firstStep.items, state); step < at(firstStep.items, state + 1); step += 1) {
      if (byteAt(isLost, step) === 0) best = Math.min(best, at(stepsToGo, at(stepTo.items, step)) + 1);
    }
    return replace(stepsToGo, state, Math.min(best, unreachable));
  });
  return stepsToGo;
}

function mostGained(steps: MetSteps, stepsToGo: Int32Array, { ofStep, most }: Count): Int32Array {
  const { graph, isLost } = steps;
  const { firstStep, stepTo } = graph;
  const gain = new Int32Array(graph.size).fill(-unreachable);
  backwards(graph, (state) => {
    let best = at(stepsToGo, state) === 0 ? 0 : -unreachable;
    for (let step = at(firstStep.items, state); step < at(firstStep.items, state + 1); step += 1) {
      const to = at(stepTo.items, step);
      if (byteAt(isLost, step) !== 0 || at(stepsToGo, to) === unreachable) continue;
      best = Math.max(best, at(gain, to) + at(ofStep, step));
    }
    return replace(gain, state, Math.min(best, most));
  });
  return gain;
}

function payable(steps: MetSteps, stepsToGo: Int32Array, word: number) {
  const { graph, rules, isLost, changes } = steps;
  const { firstStep, stepTo, stepOutcome } = graph;
  const [paid, added, due] = (['pays', 'adds', 'due'] as const).map((what) =>
    Int32Array.from(changes, (change) => at(change[what], word)),
  );
  const [owe, free] = [new Int32Array(graph.size), new Int32Array(graph.size)];
  if (paid === undefined || added === undefined || due === undefined) return { owe, free };
  backwards(graph, (state) => {
    const isGoal = at(stepsToGo, state) === 0;
    let [oweHere, freeHere] = isGoal ? [at(rules.mayRemain, word), -1] : [0, 0];
    for (let step = at(firstStep.items, state); step < at(firstStep.items, state + 1); step += 1) {
      const to = at(stepTo.items, step);
      const outcome = at(stepOutcome.items, step);
      if (byteAt(isLost, step) !== 0 || at(stepsToGo, to) === unreachable) continue;
      // After the step a debt that it adds is owed; of the others one it pays is not, and one that is due must not be.
      const fine = (at(added, outcome) & at(owe, to)) | (~at(added, outcome) & at(free, to));
      freeHere |= fine;
      oweHere |= (fine & at(paid, outcome)) | (~at(paid, outcome) & ~at(due, outcome) & at(owe, to));
    }
    const changed = replace(owe, state, oweHere);
    return replace(free, state, freeHere) || changed;
  });
  return { owe, free };
}

function replace(values: Int32Array, state: number, value: number): boolean {
  if (at(values, state) === value) return false;
  values[state] = value;
  return true;
}

/** Whether a standing can still come to anything at a state, as far as each thing by itself tells. */
export function isHopeful(
  { counts, stepsToGo, gains, canOwe, canBeFree }: Prospects,
  state: number,
  standing: Int32Array,
  start = 0,
): boolean {
  if (at(stepsToGo, state) === unreachable) return false;
  const words = canOwe.length;
  for (let word = 0; word < words; word += 1) {
    const [owe, free] = [canOwe[word], canBeFree[word]];
    const owed = at(standing, start + word);
    if (owe === undefined || free === undefined) continue;
    if ((owed & ~at(owe, state)) !== 0 || (~owed & ~at(free, state)) !== 0) return false;
  }
  for (const [number, gain] of gains.entries()) {
    const needed = counts[number]?.needed ?? 0;
    if (at(standing, start + words + number) + at(gain, state) < needed) return false;
  }
  return true;
}
