import type { ScenarioChoice } from '../../machine/index-scenario.ts';
import { at } from '../search/int-list.ts';
import type { MergedGraph } from '../search/merge-states.ts';
import { findMet } from './find-met.ts';
import type { MetSearch } from './met-search.ts';
import { bestStepsAt } from './policies.ts';
import { openingStanding, stand } from './standing.ts';
import type { Standing } from './standing.ts';

/** A choice beside the best one that a run could slip into, after which it is never met, or not that was found. */
export type Slip = { readonly way: readonly number[]; readonly isCertain: boolean };

/** After so many decisions a run of best choices is taken to go round for ever. */
const longest = 1000;

/**
 * The run of somebody who takes the best choice each time, the first in the file where several are best; nothing if it
 * is not met.
 */
export function bestWay({ steps, anyEnding }: MetSearch): readonly number[] | undefined {
  const { graph } = steps;
  const way: number[] = [];
  let standing = openingStanding(steps);
  let state = graph.opening;
  while (at(anyEnding.stepsToGo, state) !== 0) {
    const [step] = bestStepsAt(steps, state, standing);
    const after = new Int32Array(standing.length);
    if (step === undefined || way.length === longest) return undefined;
    if (!stand(steps, anyEnding.counts, standing, step, after)) return undefined;
    way.push(step);
    standing = after;
    state = at(graph.stepTo.items, step);
  }
  return isStillMet({ steps, anyEnding, limit: 1 }, state, standing) === true ? way : undefined;
}

/** The slips from a met run after which *met* is lost for good; gates, which are meant to, are left out. */
export function slipsFrom(search: MetSearch, way: readonly number[]): readonly Slip[] {
  const { steps, anyEnding } = search;
  const { graph } = steps;
  const slips: Slip[] = [];
  let standing = openingStanding(steps);
  let state = graph.opening;
  for (const [position, taken] of way.entries()) {
    for (
      let step = at(graph.firstStep.items, state);
      step < at(graph.firstStep.items, state + 1);
      step += 1
    ) {
      const choice = choiceAt(graph, step);
      if (choice === undefined || choice.gate !== undefined || choice === choiceAt(graph, taken)) continue;
      const after = new Int32Array(standing.length);
      const isMetStill =
        stand(steps, anyEnding.counts, standing, step, after) &&
        isStillMet(search, at(graph.stepTo.items, step), after);
      if (isMetStill !== true)
        slips.push({ way: [...way.slice(0, position), step], isCertain: isMetStill === false });
    }
    const after = new Int32Array(standing.length);
    stand(steps, anyEnding.counts, standing, taken, after);
    standing = after;
    state = at(graph.stepTo.items, taken);
  }
  return slips;
}

function choiceAt({ outcomes, stepOutcome }: MergedGraph, step: number): ScenarioChoice | undefined {
  return outcomes[at(stepOutcome.items, step)]?.move.choice;
}

/** Whether a run can still be met from a state; nothing where the search stopped before it could tell. */
function isStillMet(
  { steps, anyEnding, limit }: MetSearch,
  from: number,
  standing: Standing,
): boolean | undefined {
  const answer = findMet({ steps, prospects: anyEnding, from, standing, limit });
  return answer.is === 'not found' ? undefined : answer.is === 'found';
}
