import type { CompetencyId } from '../../assess/code-book.ts';
import { at } from './int-list.ts';
import type { MergedGraph } from './merge-states.ts';

/** What a step of a merged state adds to a competency's line of the profile. */
export type Points = { earned: number; possible: number; moments: number };

/**
 * For every step of a graph what it adds to one competency: a node counts at the first decision that leaves it, and
 * what was possible is the best rate among the choices open there. In steps of the graph's order.
 */
export type PointsOfSteps = {
  readonly earned: Int8Array;
  readonly possible: Int8Array;
  readonly moments: Int8Array;
};

export function pointsOfSteps(graph: MergedGraph, competency: CompetencyId): PointsOfSteps {
  const { size, firstStep, stepOutcome, outcomes, leftBefore } = graph;
  const steps = stepOutcome.length;
  const points = {
    earned: new Int8Array(steps),
    possible: new Int8Array(steps),
    moments: new Int8Array(steps),
  };
  const rates = outcomes.map(({ move: { choice } }) => Math.max(0, choice.rates[competency] ?? 0));
  const isAtStake = outcomes.map(({ move: { node } }) => node.stakes.includes(competency));
  for (let state = 0; state < size; state += 1) {
    const [first, end] = [at(firstStep.items, state), at(firstStep.items, state + 1)];
    const one = outcomes[at(stepOutcome.items, first)];
    if (first === end || one === undefined || at(leftBefore.items, state) !== 0) continue;
    if (isAtStake[at(stepOutcome.items, first)] !== true) continue;
    let best = 0;
    for (let step = first; step < end; step += 1) {
      best = Math.max(best, rates[at(stepOutcome.items, step)] ?? 0);
    }
    for (let step = first; step < end; step += 1) {
      const outcome = at(stepOutcome.items, step);
      if (outcomes[outcome]?.stays !== false) continue;
      points.earned[step] = rates[outcome] ?? 0;
      points.possible[step] = best;
      points.moments[step] = 1;
    }
  }
  return points;
}
