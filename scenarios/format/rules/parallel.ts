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
  return [
    ...parallels.flatMap((parallel) => talkProblems(parallel, survey)),
    ...survey.transitions
      .filter(({ from }) => from.scene !== undefined)
      .flatMap((transition) => [...leavingProblems(transition), ...eventProblems(transition, survey)]),
  ];
};

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

/** What scenery waits for: choices of its talk that stay in the parallel state; a node's name stood for those. */
function eventProblems({ from, kind, event, at }: Transition, { nodes, transitions }: Survey): Problem[] {
  const parallel = from.parallel ?? '';
  const talk = `${parallel}.${talkRegion}`;
  const choices = transitions.filter((other) => other.kind === 'on' && isWithin(other.from.path, talk));
  const places = nodes.filter(({ path }) => isWithin(path, talk));
  if (kind !== 'on' || places.length === 0) return [];
  const choice = choices.find((other) => other.event === event);
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
  const named = places.filter(({ path, key }) => key === event || path === `${talk}.${event}`);
  if (named.length > 1) {
    const paths = named.map(({ path }) => `*${path.slice(talk.length + 1)}*`);
    return [about(at, `waits for one of several nodes of that name: ${listed(paths, 'or')}.`)];
  }
  if (named.length === 1)
    return [about(at, `waits for a node of which every choice leads out of *${parallel}*.`)];
  const names = [...choices.map((other) => other.event), ...places.map(({ key }) => key)];
  return [about(at, `waits for neither a choice nor a node of its *talk*.${didYouMean(event, names)}`)];
}
