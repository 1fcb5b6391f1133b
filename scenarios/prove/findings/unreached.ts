import { about } from '../../format/refusal.ts';
import { pathOfState } from '../../format/place.ts';
import type { Landing } from '../compile/compiled-machine.ts';
import type { StateGraph } from '../search/explore.ts';
import { at } from '../search/int-list.ts';
import { grouped, pathOfChoice } from './found.ts';
import type { Found } from './found.ts';

/** States no run comes to, choices that never open, and facts nobody is ever told. */
export function unreached(graph: StateGraph): readonly Found[] {
  const reached = reachedStates(graph);
  return [...unreachedStates(graph, reached), ...closedChoices(graph, reached), ...untoldFacts(graph)];
}

function reachedStates({ machine, landedFrom }: StateGraph): ReadonlySet<string> {
  const { landings, configurations, opening } = machine;
  const reached = new Set([
    ...opening.entered.map(({ path }) => path),
    ...(configurations[opening.configuration]?.leaves ?? []),
  ]);
  for (const [number, { entered, to }] of landings.entries()) {
    if (at(landedFrom, number) === -1) continue;
    for (const { path } of entered) reached.add(path);
    for (const leaf of configurations[to]?.leaves ?? []) reached.add(leaf);
  }
  return reached;
}

function unreachedStates(graph: StateGraph, reached: ReadonlySet<string>): Found[] {
  const { machine, walked, complete } = graph;
  const elsewhere = reachedElsewhere(graph);
  const missed = [...machine.index.states.values()].filter(
    ({ kind, path }) =>
      kind !== 'compound' && kind !== 'parallel' && !reached.has(path) && !elsewhere.has(path),
  );
  return missed.map(({ path }) => ({
    kind: 'cannot-be-reached',
    problem: about(
      pathOfState(path),
      complete ? 'cannot be reached: no run comes to it.' : `was not found within ${grouped(walked)} states.`,
    ),
    isOpen: !complete,
  }));
}

/**
 * The states of a referral that would be come to if some service were of another class. A referral is written for every
 * directory, and what no service of this one is tonight is no fault of the scenario.
 */
function reachedElsewhere({ machine: { landings, configurations }, landedFrom }: StateGraph) {
  const taken = (number: number) => at(landedFrom, number) !== -1;
  const opened = new Set(landings.flatMap(({ move }, number) => (taken(number) ? [move.choice.id] : [])));
  const isOfAnother = ({ move: { node, choice, found } }: Landing, number: number) =>
    node.referral !== undefined && found !== undefined && !taken(number) && opened.has(choice.id);
  const waiting = landings.filter(isOfAnother);
  const seen = new Set<number>();
  const paths = new Set<string>();
  for (const { entered, to } of waiting) {
    for (const { path } of entered) paths.add(path);
    if (seen.has(to)) continue;
    seen.add(to);
    const { node } = configurations[to] ?? {};
    if (node?.referral !== undefined) waiting.push(...landings.filter(({ move }) => move.node === node));
  }
  return paths;
}

/** A choice that is never open at a node that is reached. At other nodes the node is the finding. */
function closedChoices(
  { machine, landedFrom, walked, complete }: StateGraph,
  reached: ReadonlySet<string>,
): Found[] {
  const opened = new Set(
    machine.landings.flatMap(({ move }, number) => (at(landedFrom, number) === -1 ? [] : move.choice.id)),
  );
  return [...machine.index.nodes.values()]
    .filter(({ path }) => reached.has(path))
    .flatMap((node) =>
      node.choices
        .filter(({ id }) => !opened.has(id))
        .map((choice) => ({
          kind: 'never-open' as const,
          problem: about(
            pathOfChoice(node, choice),
            complete
              ? 'can never be chosen: it is open in no run.'
              : `was not found open within ${grouped(walked)} states.`,
          ),
          isOpen: !complete,
        })),
    );
}

function untoldFacts({ machine, toldBy, walked, complete }: StateGraph): Found[] {
  const facts = Object.entries(machine.index.scenario.facts);
  return facts
    .filter(([id, { kept }]) => kept !== true && !toldBy.has(id) && !machine.opening.told.includes(id))
    .map(([id]) => ({
      kind: 'never-told',
      problem: about(
        ['facts', id],
        complete
          ? 'is never told: in no run does it open to somebody who asks.'
          : `was not found to be told within ${grouped(walked)} states.`,
      ),
      isOpen: !complete,
    }));
}
