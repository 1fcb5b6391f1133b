import { at } from '../search/int-list.ts';
import { allMetRuns } from './all-met-runs.ts';
import type { MetRun } from './all-met-runs.ts';
import { metTo, metWith } from './met-search.ts';
import type { MetSearch } from './met-search.ts';

/** In how many rated decisions two met runs must differ to be two ways of doing it well. */
export const decisionsApart = 3;

export type DifferentWays =
  | { readonly is: 'two'; readonly ways: readonly [readonly number[], readonly number[]] }
  /** Met runs differ in fewer rated decisions, or, where that is not certain, none that differ in more were found. */
  | { readonly is: 'one'; readonly way: readonly number[]; readonly isCertain: boolean }
  | { readonly is: 'none'; readonly isCertain: boolean };

/**
 * Two met runs of which the second takes three rated decisions or more that the first does not, if there are. A rated
 * decision is one by which a node counts: the first that leaves it.
 */
export function differentWays(search: MetSearch): DifferentWays {
  const shortest = metTo(search);
  if (shortest.is !== 'found') return { is: 'none', isCertain: shortest.is === 'none' };
  const isRated = ratedSteps(search);
  const tried = new Set<string>();
  // From a run to the one furthest from it, as long as that leads to new ones. It nearly always settles it.
  for (let way = shortest.way; !tried.has(way.join());) {
    tried.add(way.join());
    const furthest = furthestFrom(search, way, isRated);
    if (furthest.apart >= decisionsApart) return { is: 'two', ways: [way, furthest.way] };
    way = furthest.way;
  }
  return amongAll(search, shortest.way, isRated);
}

/** Where there is so little room that no run led to one far from it, all met runs can be looked at. */
function amongAll(search: MetSearch, way: readonly number[], isRated: Int8Array): DifferentWays {
  const all = allMetRuns(search, isRated, Math.min(search.limit, 20_000));
  if (all === undefined) return { is: 'one', way, isCertain: false };
  for (const [n, one] of all.entries()) {
    for (const other of all.slice(n + 1)) {
      if (isFarFrom(other, one)) return { is: 'two', ways: [one.way, other.way] };
      if (isFarFrom(one, other)) return { is: 'two', ways: [other.way, one.way] };
    }
  }
  return { is: 'one', way, isCertain: true };
}

function isFarFrom({ decisions }: MetRun, other: MetRun): boolean {
  return [...decisions].filter((decision) => !other.decisions.has(decision)).length >= decisionsApart;
}

/** The met run that takes the most rated decisions another does not, up to the number that is enough. */
function furthestFrom(search: MetSearch, way: readonly number[], isRated: Int8Array) {
  const ofStep = newDecisions(search, way, isRated);
  for (let needed = decisionsApart; needed > 0; needed -= 1) {
    const found = metWith(search, { ofStep, needed, most: needed });
    if (found.is === 'found') return { way: found.way, apart: needed };
  }
  return { way, apart: 0 };
}

/** 1 for each step that is a rated decision. */
function ratedSteps({ steps: { graph } }: MetSearch): Int8Array {
  const { firstStep, stepOutcome, outcomes, leftBefore, size } = graph;
  const rated = new Int8Array(stepOutcome.length);
  for (let state = 0; state < size; state += 1) {
    if (at(leftBefore.items, state) !== 0) continue;
    for (let step = at(firstStep.items, state); step < at(firstStep.items, state + 1); step += 1) {
      if (outcomes[at(stepOutcome.items, step)]?.stays === false) rated[step] = 1;
    }
  }
  return rated;
}

/** 1 for each step that is a rated decision and not one of a run's. */
function newDecisions(
  { steps: { graph } }: MetSearch,
  way: readonly number[],
  isRated: Int8Array,
): Int32Array {
  const choiceOf = (step: number) => graph.outcomes[at(graph.stepOutcome.items, step)]?.move.choice.id;
  const taken = new Set(way.filter((step) => isRated[step] === 1).map(choiceOf));
  const isNew = graph.outcomes.map(({ move }) => !taken.has(move.choice.id));
  const fresh = new Int32Array(isRated.length);
  for (let step = 0; step < fresh.length; step += 1) {
    if (isRated[step] === 1 && isNew[at(graph.stepOutcome.items, step)] === true) fresh[step] = 1;
  }
  return fresh;
}
