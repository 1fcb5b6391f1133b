// How likely an officer is met, by following all runs at once: how likely each state is together with each standing,
// from the opening on. A run whose prospects are gone is let go, because it is never met again.

import { at } from '../search/int-list.ts';
import { enoughOf } from './enough.ts';
import type { MetSearch } from './met-search.ts';
import { likelySteps } from './policies.ts';
import type { Officer } from './policies.ts';
import { isHopeful } from './prospects.ts';
import { isMet, openingStanding, stand } from './standing.ts';
import type { Standing } from './standing.ts';

/** A standing at a state, and how likely it is to come there with it and not to have gone on yet. */
type Likely = { readonly standing: Standing; chance: number };

/**
 * Round a loop chances are passed on until less than this goes round still, which is far below what is told, or until
 * this many rounds: an officer who would go round for ever is never met.
 */
const negligible = 1e-15;
const mostRounds = 100_000;

/** The chance that an officer's run is met, or nothing if there are more standings to keep apart than the limit. */
export function chanceOfMet(search: MetSearch, officer: Officer): number | undefined {
  const { steps, anyEnding, limit } = search;
  const { graph, rules } = steps;
  const { counts, stepsToGo } = anyEnding;
  const enough = enoughOf(steps, anyEnding);
  const waiting = new Map<number, Map<string, Likely>>();
  let [met, kept] = [0, 0];

  const arrive = (state: number, standing: Standing, chance: number): void => {
    if (!isHopeful(anyEnding, state, standing)) return;
    if (at(stepsToGo, state) === 0) {
      if (isMet(steps, counts, standing)) met += chance;
      return;
    }
    for (const [n, most] of enough.entries()) {
      standing[rules.words + n] = Math.min(at(standing, rules.words + n), at(most, state));
    }
    const here = waiting.get(state) ?? new Map<string, Likely>();
    waiting.set(state, here);
    const key = standing.join(' ');
    const known = here.get(key);
    if (known === undefined) kept += 1;
    here.set(key, { standing: known?.standing ?? standing.slice(), chance: chance + (known?.chance ?? 0) });
  };
  /** Lets everybody at a state go on; how likely they were. */
  const goOn = (state: number): number => {
    const leaving = [...(waiting.get(state)?.values() ?? [])];
    waiting.delete(state);
    const after = new Int32Array(rules.words + counts.length);
    for (const { standing, chance } of leaving) {
      for (const likely of likelySteps(officer, steps, state, standing)) {
        if (likely.chance === 0 || !stand(steps, counts, standing, likely.step, after)) continue;
        arrive(at(graph.stepTo.items, likely.step), after, chance * likely.chance);
      }
    }
    return leaving.reduce((sum, { chance }) => sum + chance, 0);
  };

  arrive(graph.opening, openingStanding(steps), 1);
  // Steps lead to smaller numbers, and the states of a loop have numbers next to each other.
  for (let state = graph.size - 1; state >= 0;) {
    const first = at(graph.loop.items, state);
    let moved = 1;
    for (let round = 0; moved > negligible && round < mostRounds; round += 1) {
      moved = 0;
      for (let member = state; member >= first; member -= 1) moved += goOn(member);
      if (kept > limit) return undefined;
    }
    for (let member = state; member >= first; member -= 1) waiting.delete(member);
    state = first - 1;
  }
  return met;
}
