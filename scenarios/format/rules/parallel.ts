import type { StateEntry } from '../../machine/index-scenario.ts';
import { isWithin } from '../../machine/index-scenario.ts';
import { talkRegion } from '../../machine/state-kind.ts';
import { didYouMean } from '../did-you-mean.ts';
import { staysInTalk } from '../expand-scene-regions.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import { placeOf } from '../survey.ts';
import type { Survey, Transition } from '../survey.ts';
import { listed } from '../value-in-words.ts';
import type { Rule } from './rule.ts';

/** In a parallel state the conversation goes on in `talk`; every other region is scenery that follows it. */
export const parallelRules: Rule = (survey) => {
  const parallels = [...survey.states.values()].filter(({ kind }) => kind === 'parallel');
  const talks = new Map(parallels.map(({ path }) => [path, talkOf(path, survey)]));
  const scenery = survey.transitions.filter(({ from }) => from.scene !== undefined);
  return [
    ...parallels.flatMap((parallel) => talkProblems(parallel, survey)),
    ...scenery.flatMap((transition) => [
      ...leavingProblems(transition),
      ...eventProblems(transition, talks.get(transition.from.parallel ?? '')),
    ]),
  ];
};

/** What scenery can wait for: the choices and nodes of the talk beside it. */
type Talk = {
  readonly parallel: string;
  readonly path: string;
  readonly choices: ReadonlyMap<string, Transition>;
  readonly nodes: readonly StateEntry[];
};

function talkOf(parallel: string, { transitions, nodes }: Survey): Talk {
  const path = `${parallel}.${talkRegion}`;
  const choices = transitions.filter(({ kind, from }) => kind === 'on' && isWithin(from.path, path));
  return {
    parallel,
    path,
    choices: new Map(choices.map((transition) => [transition.event, transition])),
    nodes: nodes.filter((node) => isWithin(node.path, path)),
  };
}

function talkProblems(parallel: StateEntry, { nodes, states }: Survey): Problem[] {
  const place = placeOf(parallel);
  if (parallel.parallel !== undefined) {
    return [about([...place, 'type'], `is parallel inside *${parallel.parallel}*, which is parallel too.`)];
  }
  const talk = `${parallel.path}.${talkRegion}`;
  if (!states.has(talk)) {
    return [
      about([...place, 'states'], 'is parallel and has no region *talk*, in which the conversation goes on.'),
    ];
  }
  if (states.get(talk)?.kind !== 'compound' || !nodes.some(({ path }) => isWithin(path, talk))) {
    return [
      about([...place, 'states', talkRegion], 'is the talk of a parallel state and has no nodes inside it.'),
    ];
  }
  return [];
}

/** Scenery ends with its phase and never takes the conversation anywhere. */
function leavingProblems({ from, alternatives }: Transition): Problem[] {
  const region = from.scene ?? '';
  return alternatives
    .filter(({ target }) => !target.startsWith(`${region}.`))
    .map(({ value, at }) =>
      about(
        [...at, 'target'],
        `leads to *${value.target}*, out of its region *${region}*; scenery stays in its region.`,
      ),
    );
}

/** What scenery waits for stays in the parallel state. A name of a node or of a choice over services stood for that. */
function eventProblems({ kind, event, at }: Transition, talk: Talk | undefined): Problem[] {
  if (kind !== 'on' || talk === undefined || talk.nodes.length === 0) return [];
  const { parallel, choices, nodes } = talk;
  const choice = choices.get(event) ?? [...choices].find(([name]) => name.startsWith(`${event}:`))?.[1];
  if (choice !== undefined) {
    const out = choice.alternatives.find(({ target }) => !staysInTalk(target, parallel))?.value.target;
    if (out === undefined) return [];
    return [
      about(
        at,
        `waits for a choice that can lead out to *${out}*; scenery waits only for what stays in *talk*.`,
      ),
    ];
  }
  const named = nodes.filter(({ path, key }) => key === event || path === `${talk.path}.${event}`);
  if (named.length > 1) {
    const paths = named.map(({ path }) => `*${path.slice(talk.path.length + 1)}*`);
    return [about(at, `waits for one of several nodes of that name: ${listed(paths, 'or')}.`)];
  }
  if (named.length === 1)
    return [about(at, `waits for a node of which every choice leads out of *${parallel}*.`)];
  const hint = () => didYouMean(event, [...choices.keys(), ...nodes.map(({ key }) => key)]);
  return [about(at, () => `waits for neither a choice nor a node of its *talk*.${hint()}`)];
}
