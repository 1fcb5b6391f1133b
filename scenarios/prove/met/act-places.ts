import type { ActId } from '../../assess/code-book.ts';
import { backwards } from '../search/backwards.ts';
import { at, byteAt } from '../search/int-list.ts';
import { metMarked } from './met-search.ts';
import type { MetSearch } from './met-search.ts';
import { unreachable } from './prospects.ts';

export type ActPlaces =
  | { readonly is: 'enough' }
  /** A met run on which the act can be done at one node only. */
  | { readonly is: 'one'; readonly way: readonly number[] }
  | { readonly is: 'not found'; readonly within: number };

/**
 * Whether every met run comes to two nodes or more at which an act can be done: at which a choice that does it is open
 * while the run rests there. First by counting on all runs that trip no gate, which is quick and settles it where even
 * they have two; otherwise by looking for a met run that has one.
 */
export function actPlaces(search: MetSearch, act: ActId): ActPlaces {
  const { graph } = search.steps;
  const offers = statesThatOffer(search, act);
  const toCome = leastToCome(search, offers);
  if (at(toCome, graph.opening) >= 2) return { is: 'enough' };
  // The mark is the one node at which the act could be done so far; a second one ends the run.
  const answer = metMarked(search, (mark, state) => {
    if (offers[state] === 0) return mark;
    const place = at(graph.placeOf.items, state);
    return mark === -1 || mark === place ? place : undefined;
  });
  if (answer.is === 'found') return { is: 'one', way: answer.way };
  return answer.is === 'none' ? { is: 'enough' } : answer;
}

/** 1 for each state in which a choice that does the act is open. */
function statesThatOffer({ steps: { graph } }: MetSearch, act: ActId): Int8Array {
  const does = graph.outcomes.map(({ move }) => move.choice.acts?.includes(act) === true);
  const offers = new Int8Array(graph.size);
  for (let state = 0; state < graph.size; state += 1) {
    for (
      let step = at(graph.firstStep.items, state);
      step < at(graph.firstStep.items, state + 1);
      step += 1
    ) {
      if (does[at(graph.stepOutcome.items, step)] === true) offers[state] = 1;
    }
  }
  return offers;
}

/**
 * For each state the fewest nodes still to come at which the act can be done, over all ways to an ending that can be
 * met from there. Counted where a node is left for the first time, so that none is counted twice.
 */
function leastToCome({ steps, anyEnding }: MetSearch, offers: Int8Array): Int32Array {
  const { graph, isLost } = steps;
  const { firstStep, stepTo, stepOutcome, outcomes, leftBefore } = graph;
  const least = new Int32Array(graph.size).fill(unreachable);
  backwards(graph, (state) => {
    let best = at(anyEnding.stepsToGo, state) === 0 ? 0 : unreachable;
    const counts = offers[state] === 1 && at(leftBefore.items, state) === 0 ? 1 : 0;
    for (let step = at(firstStep.items, state); step < at(firstStep.items, state + 1); step += 1) {
      if (byteAt(isLost, step) !== 0) continue;
      const stays = outcomes[at(stepOutcome.items, step)]?.stays === true;
      best = Math.min(best, at(least, at(stepTo.items, step)) + (stays ? 0 : counts));
    }
    if (best >= at(least, state)) return false;
    least[state] = best;
    return true;
  });
  return least;
}
