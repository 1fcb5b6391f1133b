import { backwards } from '../search/backwards.ts';
import { at, byteAt } from '../search/int-list.ts';
import type { MetSteps } from './met-steps.ts';
import { unreachable } from './prospects.ts';
import type { Prospects } from './prospects.ts';

/**
 * By count and state: how much is enough, whatever follows on a way to a goal. What a run has beyond that need not be
 * told apart.
 */
export function enoughOf(steps: MetSteps, { counts, stepsToGo }: Prospects): readonly Int32Array[] {
  const { graph, isLost } = steps;
  const { firstStep, stepTo } = graph;
  return counts.map(({ ofStep, needed, most }) => {
    const least = new Int32Array(graph.size).fill(unreachable);
    backwards(graph, (state) => {
      let worst = at(stepsToGo, state) === 0 ? 0 : unreachable;
      for (let step = at(firstStep.items, state); step < at(firstStep.items, state + 1); step += 1) {
        const to = at(stepTo.items, step);
        if (byteAt(isLost, step) !== 0 || at(stepsToGo, to) === unreachable) continue;
        worst = Math.min(worst, at(least, to) + at(ofStep, step));
      }
      if (worst >= at(least, state)) return false;
      least[state] = worst;
      return true;
    });
    // Not below nothing: prospects beyond what is needed are not kept either.
    return least.map((worst) => Math.min(most, Math.max(0, needed - worst)));
  });
}
