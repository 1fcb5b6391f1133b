// What can still be hoped for from a state, one thing at a time: how soon a goal can be reached, how much each count
// can still gain on the way, which debts can still be paid. Each is exact for itself and too hopeful together, so a
// run that falls short of one of them is lost for certain, and a search need not follow it.

import { backwards } from '../search/backwards.ts';
import { at } from '../search/int-list.ts';
import { changeOf } from './met-steps.ts';
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
export function prospectsOf(
  steps: MetSteps,
  isGoal: (place: number) => boolean,
  counts: readonly Count[] = steps.counts,
): Prospects {
  const { graph, rules } = steps;
  const stepsToGo = new Int32Array(graph.size).fill(unreachable);
  const isGoalState = (state: number) => isGoal(at(graph.placeOf.items, state));
  const eachStep = (state: number, visit: (step: number, to: number) => void): void => {
    const end = at(graph.firstStep.items, state + 1);
    for (let step = at(graph.firstStep.items, state); step < end; step += 1) {
      const to = at(graph.stepTo.items, step);
      if (at(stepsToGo, to) !== unreachable && !changeOf(steps, step).fails) visit(step, to);
    }
  };
  backwards(graph, (state) => {
    let best = isGoalState(state) ? 0 : unreachable;
    eachStep(state, (_, to) => (best = Math.min(best, at(stepsToGo, to) + 1)));
    return replace(stepsToGo, state, best);
  });
  const gains = counts.map(({ ofStep, most }) => {
    const gain = new Int32Array(graph.size).fill(-unreachable);
    backwards(graph, (state) => {
      let best = isGoalState(state) ? 0 : -unreachable;
      eachStep(state, (step, to) => (best = Math.max(best, at(gain, to) + at(ofStep, step))));
      return replace(gain, state, Math.min(best, most));
    });
    return gain;
  });
  const words = Array.from({ length: rules.words }, (_, word) => {
    const [owe, free] = [new Int32Array(graph.size), new Int32Array(graph.size)];
    backwards(graph, (state) => {
      let [oweHere, freeHere] = isGoalState(state) ? [at(rules.mayRemain, word), -1] : [0, 0];
      eachStep(state, (step, to) => {
        const { pays, adds, due } = changeOf(steps, step);
        const [paid, added, mustBePaid] = [at(pays, word), at(adds, word), at(due, word)];
        // After the step a debt that it adds is owed; of the others one it pays is not, and one that is due must not be.
        const fine = (added & at(owe, to)) | (~added & at(free, to));
        freeHere |= fine;
        oweHere |= (fine & paid) | (~paid & ~mustBePaid & at(owe, to));
      });
      const changed = replace(owe, state, oweHere);
      return replace(free, state, freeHere) || changed;
    });
    return { owe, free };
  });
  return {
    counts,
    stepsToGo,
    gains,
    canOwe: words.map(({ owe }) => owe),
    canBeFree: words.map(({ free }) => free),
  };
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
