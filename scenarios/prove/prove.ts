// What holds of a scenario over all its runs, and what is wrong with it, each with the shortest run that shows it. How
// it is done, and why it is exact, is told in docs/prove.md.

import { rubric1 } from '../assess/rubric.ts';
import type { Rubric } from '../assess/rubric.ts';
import type { Directory } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { tellProblems } from '../format/tell-problems.ts';
import { bindDirectory } from '../machine/bind-directory.ts';
import { compileMachine } from './compile/compile-machine.ts';
import type { CompileOptions } from './compile/compile-machine.ts';
import { liveBits } from './compile/live-variables.ts';
import { proveEndings } from './endings.ts';
import { answersDiffer } from './findings/answers-differ.ts';
import { bestChoices } from './findings/best-choices.ts';
import { grouped } from './findings/found.ts';
import type { Found } from './findings/found.ts';
import { harmsUnrepaired } from './findings/harms-unrepaired.ts';
import { notMet } from './findings/not-met.ts';
import { silences } from './findings/silences.ts';
import { stuck } from './findings/stuck.ts';
import { toldUnsaid } from './findings/told-unsaid.ts';
import { unreached } from './findings/unreached.ts';
import { unread } from './findings/unread.ts';
import { chanceOfMet } from './met/chance-of-met.ts';
import { differentWays } from './met/different-ways.ts';
import { metSearch } from './met/met-search.ts';
import type { MetSearch } from './met/met-search.ts';
import type { Officer } from './met/policies.ts';
import { bestWay, slipsFrom } from './met/slips.ts';
import type { Chances, Finding, Proof } from './proof.ts';
import { joinRanges } from './ranges.ts';
import { routeOfSteps } from './route.ts';
import { explore } from './search/explore.ts';
import type { StateGraph } from './search/explore.ts';
import { mergeStates } from './search/merge-states.ts';
import { nodesOnLoops } from './search/nodes-on-loops.ts';

export type ProveOptions = {
  /** What *met* means; the first rubric if nothing else is said. */
  readonly rubric?: Rubric;
  /** How many states are walked before the search stops. */
  readonly mostStates?: number;
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
  const {
    rubric = rubric1,
    mostStates = usualMostStates,
    mostRuns = usualMostRuns,
    chances = false,
  } = options;
  const binding = directory === undefined ? undefined : bindDirectory(scenario, directory);
  const graph = walk(scenario, { binding }, mostStates);
  // Where a run can come back to a node, what counts depends on whether it has been left; then it is kept.
  const remember = nodesOnLoops(graph);
  const merged = mergeStates(remember.size === 0 ? graph : walk(scenario, { binding, remember }, mostStates));
  const search = metSearch(merged, rubric, mostRuns);
  const ways = differentWays(search);
  const best = bestWay(search);
  const endings = proveEndings(graph, search);
  const found: readonly Found[] = [
    ...stopped(scenario, [graph, merged.graph]),
    ...unreached(graph),
    ...stuck(graph, merged),
    ...toldUnsaid(graph, { binding }, mostStates),
    ...unread(scenario),
    ...bestChoices(merged),
    ...silences(graph),
    ...harmsUnrepaired(merged),
    ...answersDiffer(merged),
    ...notMet(search, ways),
  ];
  const findings = found.map((finding) => tell(finding, scenario));
  const isSettled =
    endings.every(({ canBeMet }) => canBeMet !== null) && findings.every(({ is }) => is === 'certain');
  return {
    exact: graph.complete && merged.graph.complete && isSettled,
    states: graph.states.size,
    findings,
    ranges: joinRanges(new Map(endings.map(({ ending, ranges }) => [ending, ranges]))),
    endings,
    differentMetRoutes:
      ways.is === 'two' ? [routeOfSteps(merged, ways.ways[0]), routeOfSteps(merged, ways.ways[1])] : null,
    bestRoute: best === undefined ? null : routeOfSteps(merged, best),
    slips: slipsFrom(search, best ?? []).map(({ way, isCertain }) => ({
      route: routeOfSteps(merged, way),
      is: isCertain && merged.graph.complete ? 'certain' : 'open',
    })),
    chances: chances ? chancesOf(search) : null,
  };
}

function chancesOf(search: MetSearch): Chances {
  const chance = (officer: Officer) => chanceOfMet(search, officer) ?? null;
  return { random: chance('random'), nineInTen: chance(0.9), eightInTen: chance(0.8) };
}

function walk(scenario: Scenario, options: CompileOptions, mostStates: number): StateGraph {
  const machine = compileMachine(scenario, options);
  return explore(machine, liveBits(machine), mostStates);
}

function stopped(scenario: Scenario, graphs: readonly StateGraph[]): readonly Found[] {
  const cut = graphs.find(({ complete }) => !complete);
  if (cut === undefined) return [];
  const words = `has more states than were looked at: the search stopped after ${grouped(cut.walked)}, so that what was not found may still exist.`;
  return [{ kind: 'search-stopped', problem: { path: ['machine'], stance: 'about', words }, isOpen: true }];
}

function tell({ kind, problem, route, isOpen = false }: Found, scenario: Scenario): Finding {
  const [told] = tellProblems([problem], { document: scenario, lineAt: () => 0 });
  return {
    kind,
    is: isOpen ? 'open' : 'certain',
    sentence: told?.sentence ?? '',
    path: told?.path ?? '',
    route: route ?? null,
  };
}
