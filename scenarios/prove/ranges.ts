import { competencyIds } from '../assess/code-book.ts';
import type { CompetencyId } from '../assess/code-book.ts';
import { extremes, noWay } from './search/extremes.ts';
import { at } from './search/int-list.ts';
import type { MergedGraph } from './search/merge-states.ts';
import { pointsOfSteps } from './search/points.ts';
import type { CompetencyRange, Span } from './proof.ts';

/** For each ending that is reached, by its path, what runs to it can earn; the competencies in the order of the code book. */
export function rangesByEnding(graph: MergedGraph): ReadonlyMap<string, readonly CompetencyRange[]> {
  const { scenario } = graph.graph.machine.index;
  const judged = new Set(scenario.objectives.flatMap(({ competencies }) => competencies));
  const atStake = new Set([...graph.graph.machine.index.nodes.values()].flatMap(({ stakes }) => stakes));
  const shown = competencyIds.filter((id) => judged.has(id) || atStake.has(id));
  const endings = endingsOf(graph);
  const ranges = new Map<string, CompetencyRange[]>(endings.map(({ path }) => [path, []]));
  for (const competency of shown) {
    const spans = spansOf(graph, competency);
    for (const { path, state } of endings) {
      ranges.get(path)?.push({
        competency,
        judged: judged.has(competency),
        earned: spans.earned(state),
        possible: spans.possible(state),
        moments: spans.moments(state),
      });
    }
  }
  return ranges;
}

/** The ranges over all endings together. */
export function joinRanges(
  byEnding: ReadonlyMap<string, readonly CompetencyRange[]>,
): readonly CompetencyRange[] {
  const joined = new Map<CompetencyId, CompetencyRange>();
  for (const range of [...byEnding.values()].flat()) {
    const known = joined.get(range.competency);
    joined.set(range.competency, known === undefined ? range : widen(known, range));
  }
  return [...joined.values()];
}

function widen(one: CompetencyRange, other: CompetencyRange): CompetencyRange {
  return {
    ...one,
    earned: around(one.earned, other.earned),
    possible: around(one.possible, other.possible),
    moments: around(one.moments, other.moments),
  };
}

function around(one: Span, other: Span): Span {
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}

/** Endings are merged into one state each: nothing can be read there, and nothing follows. */
function endingsOf({ size, places, placeOf, firstStep }: MergedGraph) {
  const endings: { readonly path: string; readonly state: number }[] = [];
  for (let state = 0; state < size; state += 1) {
    if (at(firstStep.items, state) !== at(firstStep.items, state + 1)) continue;
    const place = places[at(placeOf.items, state)];
    if (place?.kind === 'ending') endings.push({ path: place.path, state });
  }
  return endings;
}

function spansOf(graph: MergedGraph, competency: CompetencyId) {
  const points = pointsOfSteps(graph, competency);
  const spanOf = (ofStep: Int8Array) => {
    const { least, most } = extremes(graph, ofStep);
    return (state: number): Span =>
      at(least, state) === noWay ? { least: 0, most: 0 } : { least: at(least, state), most: at(most, state) };
  };
  return {
    earned: spanOf(points.earned),
    possible: spanOf(points.possible),
    moments: spanOf(points.moments),
  };
}
