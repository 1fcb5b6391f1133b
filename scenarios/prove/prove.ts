// What holds of a scenario over all its runs, and what is wrong with it, each with the shortest run that shows it. How
// it is done, and why it is exact, is told in docs/prove.md.

import { rubric1 } from '../assess/rubric.ts';
import type { Rubric } from '../assess/rubric.ts';
import type { Directory } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { bindDirectory } from '../machine/bind-directory.ts';
import { compileMachine } from './compile/compile-machine.ts';
import type { CompileOptions } from './compile/compile-machine.ts';
import { liveBits } from './compile/live-variables.ts';
import { TooManyPaths } from './compile/xstate-paths.ts';
import { proveEndings } from './endings.ts';
import { answersDiffer } from './findings/answers-differ.ts';
import { bestChoices } from './findings/best-choices.ts';
import type { Found } from './findings/found.ts';
import { harmsUnrepaired } from './findings/harms-unrepaired.ts';
import { needsUnmet } from './findings/needs-unmet.ts';
import { notMet } from './findings/not-met.ts';
import { openingUnsaid } from './findings/opening-unsaid.ts';
import { searchStopped } from './findings/search-stopped.ts';
import { silences } from './findings/silences.ts';
import { stuck } from './findings/stuck.ts';
import { toldUnsaid } from './findings/told-unsaid.ts';
import { unreached } from './findings/unreached.ts';
import { unread } from './findings/unread.ts';
import { chanceOfMet } from './met/chance-of-met.ts';
import { differentWays } from './met/different-ways.ts';
import type { DifferentWays } from './met/different-ways.ts';
import { metSearch } from './met/met-search.ts';
import type { MetSearch } from './met/met-search.ts';
import type { Officer } from './met/policies.ts';
import { bestWay, slipsFrom } from './met/slips.ts';
import type { Chances, Proof } from './proof.ts';
import { joinRanges } from './ranges.ts';
import { routeOfSteps } from './route.ts';
import { explore } from './search/explore.ts';
import type { StateGraph } from './search/explore.ts';
import { mergeStates } from './search/merge-states.ts';
import { nodesOnLoops } from './search/nodes-on-loops.ts';
import { tellFinding } from './tell-finding.ts';
import { unproved } from './unproved.ts';

export type ProveOptions = {
  /** What *met* means; the first rubric if nothing else is said. */
  readonly rubric?: Rubric;
  /** How many states are walked before the search stops. */
  readonly mostStates?: number;
  /** How many ways one decision may go before nothing is proved at all. */
  readonly mostPaths?: number;
  /** How many runs are followed for one question about *met* before it is left open. */
  readonly mostRuns?: number;
  /** Also works out how likely officers are met, which takes longer than all the rest. */
  readonly chances?: boolean;
};

/** As many states as an ordinary laptop walks in half a minute and keeps in half a gigabyte. */
const usualMostStates = 5_000_000;
const usualMostRuns = 2_000_000;

/**
 * Proves a parsed scenario over all its runs. With a directory, choices over services find what its services are for
 * the needs noted; without one, any class for any noted need.
 */
export function prove(scenario: Scenario, directory?: Directory, options: ProveOptions = {}): Proof {
  const { rubric = rubric1, mostStates = usualMostStates, mostRuns = usualMostRuns, mostPaths } = options;
  const binding = directory === undefined ? undefined : bindDirectory(scenario, directory);
  const compile = { binding, ...(mostPaths !== undefined && { mostPaths }) };
  const graph = walk(scenario, compile, mostStates);
  if (graph instanceof TooManyPaths) return unproved(scenario, graph);
  // Where a run can come back to a node, what counts depends on whether it has been left; then it is kept.
  const remember = nodesOnLoops(graph);
  const again = remember.size === 0 ? graph : walk(scenario, { ...compile, remember }, mostStates);
  if (again instanceof TooManyPaths) return unproved(scenario, again);
  const search = metSearch(mergeStates(again), rubric, mostRuns);
  const ways = differentWays(search);
  const found = [
    ...searchStopped([graph, again]),
    ...unreached(graph),
    ...stuck(graph, search.steps.graph),
    ...openingUnsaid(scenario),
    ...toldUnsaid(graph, compile, mostStates),
    ...unread(scenario),
    ...needsUnmet(graph, binding),
    ...bestChoices(search.steps.graph),
    ...silences(graph),
    ...harmsUnrepaired(search.steps.graph),
    ...answersDiffer(search.steps.graph),
    ...notMet(search, ways),
  ];
  return proofOf(graph, search, {
    ways,
    found,
    chances: options.chances === true ? chancesOf(search) : null,
  });
}

function proofOf(
  graph: StateGraph,
  search: MetSearch,
  { ways, found, chances }: { ways: DifferentWays; found: readonly Found[]; chances: Chances | null },
): Proof {
  const merged = search.steps.graph;
  const findings = found.map((finding) => tellFinding(finding, graph.machine.index.scenario));
  const endings = proveEndings(graph, search);
  const best = bestWay(search);
  const slips = slipsFrom(search, best ?? []).map(({ way, isCertain }) => ({
    route: routeOfSteps(merged, way),
    is: isCertain && merged.graph.complete ? ('certain' as const) : ('open' as const),
  }));
  return {
    exact:
      graph.complete &&
      merged.graph.complete &&
      endings.every(({ canBeMet }) => canBeMet !== null) &&
      [...findings, ...slips].every(({ is }) => is === 'certain'),
    states: graph.states.size,
    findings,
    ranges: joinRanges(new Map(endings.map(({ ending, ranges }) => [ending, ranges]))),
    endings,
    differentMetRoutes:
      ways.is === 'two' ? [routeOfSteps(merged, ways.ways[0]), routeOfSteps(merged, ways.ways[1])] : null,
    bestRoute: best === undefined ? null : routeOfSteps(merged, best),
    slips,
    chances,
  };
}

function chancesOf(search: MetSearch): Chances {
  const chance = (officer: Officer) => chanceOfMet(search, officer) ?? null;
  return { random: chance('random'), nineInTen: chance(0.9), eightInTen: chance(0.8) };
}

function walk(scenario: Scenario, options: CompileOptions, mostStates: number): StateGraph | TooManyPaths {
  try {
    const machine = compileMachine(scenario, options);
    return explore(machine, liveBits(machine), mostStates);
  } catch (error) {
    if (error instanceof TooManyPaths) return error;
    throw error;
  }
}
