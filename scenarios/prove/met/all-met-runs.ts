import { at } from '../search/int-list.ts';
import type { MetSearch } from './met-search.ts';
import { isHopeful } from './prospects.ts';
import { isMet, openingStanding, stand } from './standing.ts';
import type { Standing } from './standing.ts';

export type MetRun = { readonly way: readonly number[]; readonly decisions: ReadonlySet<string> };

type Partial = MetRun & { readonly state: number; readonly standing: Standing };

/**
 * Every met run that is told apart by its rated decisions, or nothing if there are too many to look at. Runs that come
 * to the same state with the same standing and the same decisions are one.
 */
export function allMetRuns(
  { steps, anyEnding }: MetSearch,
  isRated: Int8Array,
  limit: number,
): readonly MetRun[] | undefined {
  const { graph } = steps;
  const { counts } = anyEnding;
  const met: MetRun[] = [];
  const seen = new Set<string>();
  const waiting: Partial[] = [
    { way: [], decisions: new Set(), state: graph.opening, standing: openingStanding(steps) },
  ];
  for (const run of waiting) {
    if (waiting.length > limit) return undefined;
    if (at(anyEnding.stepsToGo, run.state) === 0 && isMet(steps, counts, run.standing)) met.push(run);
    const end = at(graph.firstStep.items, run.state + 1);
    for (let step = at(graph.firstStep.items, run.state); step < end; step += 1) {
      const state = at(graph.stepTo.items, step);
      const standing = new Int32Array(run.standing.length);
      if (!stand(steps, counts, run.standing, step, standing) || !isHopeful(anyEnding, state, standing))
        continue;
      const choice = graph.outcomes[at(graph.stepOutcome.items, step)]?.move.choice.id ?? '';
      const decisions = isRated[step] === 1 ? new Set([...run.decisions, choice]) : run.decisions;
      const key = [state, ...standing, ...[...decisions].toSorted()].join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push({ way: [...run.way, step], decisions, state, standing });
    }
  }
  return met;
}
