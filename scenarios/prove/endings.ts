import type { ActId } from '../assess/code-book.ts';
import { hasBit } from './compile/context-bits.ts';
import { findMet } from './met/find-met.ts';
import type { MetAnswer } from './met/find-met.ts';
import type { MetSearch } from './met/met-search.ts';
import { prospectsOf } from './met/prospects.ts';
import type { Prospects } from './met/prospects.ts';
import { openingStanding } from './met/standing.ts';
import type { EndingProof, Route } from './proof.ts';
import { rangesByEnding } from './ranges.ts';
import { routeOfSteps, routeTo } from './route.ts';
import { configurationAt } from './search/explore.ts';
import type { StateGraph } from './search/explore.ts';
import { at } from './search/int-list.ts';

/** What is proved of each ending of a scenario, in the order of their names. */
export function proveEndings(graph: StateGraph, search: MetSearch): readonly EndingProof[] {
  const { steps } = search;
  const merged = steps.graph;
  const isComplete = graph.complete && merged.graph.complete;
  const routes = routesToEndings(graph);
  const ranges = rangesByEnding(merged);
  return [...graph.machine.index.endings.values()].map(({ path, state }) => {
    const place = merged.places.findIndex((other) => other.path === path);
    const prospects = prospectsOf(steps, (other) => other === place);
    const answer = askFor(search, prospects);
    return {
      ending: path,
      title: state.meta?.title ?? path,
      reachable: routes.has(path) ? true : isComplete ? false : null,
      route: routes.get(path) ?? null,
      canBeMet: answer.is === 'found' ? true : answer.is === 'none' && isComplete ? false : null,
      metRoute: answer.is === 'found' ? routeOfSteps(merged, answer.way) : null,
      actsOutOfReach: routes.has(path) ? actsOutOfReach(search, prospects) : [],
      ranges: ranges.get(path) ?? [],
    };
  });
}

function askFor({ steps, limit }: MetSearch, prospects: Prospects): MetAnswer {
  const from = steps.graph.opening;
  return findMet({ steps, prospects, from, standing: openingStanding(steps), limit });
}

/** A debt that is owed at the opening and that no way to the ending pays. */
function actsOutOfReach({ steps }: MetSearch, { canOwe }: Prospects): readonly ActId[] {
  const payable = Int32Array.from(canOwe, (states) => at(states, steps.graph.opening));
  return steps.rules.debts.flatMap((debt, bit) =>
    debt.is === 'act' && !hasBit(payable, bit) ? debt.act : [],
  );
}

function routesToEndings(graph: StateGraph): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  for (let state = 0; state < graph.states.size; state += 1) {
    const { place } = configurationAt(graph, state);
    if (place.kind === 'ending' && !routes.has(place.path)) routes.set(place.path, routeTo(graph, state));
  }
  return routes;
}
