import type { Rubric } from '../../assess/rubric.ts';
import type { MergedGraph } from '../search/merge-states.ts';
import { findMet } from './find-met.ts';
import type { MetAnswer, MetQuestion } from './find-met.ts';
import { metRules } from './met-rules.ts';
import { metSteps } from './met-steps.ts';
import type { Count, MetSteps } from './met-steps.ts';
import { countingToo, prospectsOf } from './prospects.ts';
import type { Prospects } from './prospects.ts';
import { openingStanding } from './standing.ts';

/** What is asked about met runs from the opening. */
export type MetSearch = {
  readonly steps: MetSteps;
  /** How many runs one question may follow. */
  readonly limit: number;
  /** The prospects of any ending. */
  readonly anyEnding: Prospects;
};

export function metSearch(graph: MergedGraph, rubric: Rubric, limit: number): MetSearch {
  const steps = metSteps(graph, metRules(graph.graph.machine.index, rubric));
  return { steps, limit, anyEnding: prospectsOf(steps, (place) => isEnding(graph, place)) };
}

export function isEnding({ places }: MergedGraph, place: number): boolean {
  return places[place]?.kind === 'ending';
}

/** A shortest met run to the endings that are wanted, or to any. */
export function metTo(
  { steps, limit, anyEnding }: MetSearch,
  isGoal?: (place: number) => boolean,
): MetAnswer {
  const prospects = isGoal === undefined ? anyEnding : prospectsOf(steps, isGoal);
  return findMet({ steps, prospects, from: steps.graph.opening, standing: openingStanding(steps), limit });
}

/** A shortest met run in which something that steps add up to reaches a number. */
export function metWith({ steps, limit, anyEnding }: MetSearch, wanted: Count): MetAnswer {
  const prospects = countingToo(steps, anyEnding, wanted);
  const standing = openingStanding(steps, [wanted]);
  return findMet({ steps, prospects, from: steps.graph.opening, standing, limit });
}

/** A shortest met run whose mark never ends it. */
export function metMarked(
  { steps, limit, anyEnding }: MetSearch,
  mark: NonNullable<MetQuestion['mark']>,
): MetAnswer {
  const standing = openingStanding(steps);
  return findMet({ steps, prospects: anyEnding, from: steps.graph.opening, standing, limit, mark });
}
