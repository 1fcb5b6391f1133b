import type { CompetencyId } from '../../assess/code-book.ts';
import { listed } from '../../format/value-in-words.ts';
import { about } from '../../format/refusal.ts';
import { pathOfState } from '../../format/place.ts';
import { asNode, bestRatesAt, outcomesAt } from '../search/best-rates.ts';
import { firstStates } from '../search/first-states.ts';
import { at } from '../search/int-list.ts';
import type { MergedGraph } from '../search/merge-states.ts';
import { routeToMerged } from '../route.ts';
import type { Found } from './found.ts';

/**
 * Nodes where the way there decides what can be earned: the best open rate on a stake is not the same in every state
 * of the node, or in some state no open choice is best on all its stakes.
 */
export function bestChoices(graph: MergedGraph): readonly Found[] {
  return [...varyingRates(graph), ...splitRates(graph)];
}

function varyingRates(graph: MergedGraph): readonly Found[] {
  const kinds = firstStates(graph, (state) => ratesKey(graph, state));
  const firstOf = new Map<string, number>();
  const found = new Map<string, Found>();
  for (const state of kinds.values()) {
    const node = nodeAt(graph, state);
    if (node === undefined) continue;
    const earlier = firstOf.get(node.path);
    if (earlier === undefined) {
      firstOf.set(node.path, state);
      continue;
    }
    if (found.has(node.path)) continue;
    const differs = (stake: (typeof node.stakes)[number]) =>
      rateOn(graph, state, stake) !== rateOn(graph, earlier, stake);
    const inWords = (one: number) =>
      listed(
        node.stakes.filter(differs).map((stake) => `${signed(rateOn(graph, one, stake))} on *${stake}*`),
        'and',
      );
    found.set(node.path, {
      kind: 'best-rate-varies',
      problem: about(
        pathOfState(node.path),
        `offers at best ${inWords(state)} after this run, but ${inWords(earlier)} after another: what can be earned must not depend on the way there.`,
      ),
      route: routeToMerged(graph, state),
    });
  }
  return [...found.values()];
}

function splitRates(graph: MergedGraph): readonly Found[] {
  const split = firstStates(graph, (state) =>
    hasBestOnAll(graph, state) ? undefined : at(graph.placeOf.items, state),
  );
  return [...split.values()].flatMap((state) => {
    const node = nodeAt(graph, state);
    if (node === undefined) return [];
    const words = `has, after this run, no open choice that is best on both *${node.stakes.join('* and *')}*.`;
    return [
      {
        kind: 'nothing-best-on-all' as const,
        problem: about(pathOfState(node.path), words),
        route: routeToMerged(graph, state),
      },
    ];
  });
}

function nodeAt(graph: MergedGraph, state: number) {
  return asNode(graph.places[at(graph.placeOf.items, state)]);
}

function isOpen({ firstStep }: MergedGraph, state: number): boolean {
  return at(firstStep.items, state) !== at(firstStep.items, state + 1);
}

/** A number for a node together with the best rates of one of its states. */
function ratesKey(graph: MergedGraph, state: number): number | undefined {
  const node = nodeAt(graph, state);
  if (node === undefined || !isOpen(graph, state)) return undefined;
  return bestRatesAt(graph, state, node.stakes).reduce(
    (key, rate) => key * 8 + rate + 3,
    at(graph.placeOf.items, state),
  );
}

function hasBestOnAll(graph: MergedGraph, state: number): boolean {
  const node = nodeAt(graph, state);
  if (node === undefined || !isOpen(graph, state)) return true;
  const best = bestRatesAt(graph, state, node.stakes);
  return outcomesAt(graph, state).some(({ move }) =>
    node.stakes.every((stake, n) => (move.choice.rates[stake] ?? 0) === best[n]),
  );
}

function rateOn(graph: MergedGraph, state: number, stake: CompetencyId): number {
  return bestRatesAt(graph, state, [stake])[0] ?? 0;
}

function signed(rate: number): string {
  return rate < 0 ? `−${-rate}` : String(rate);
}
