import type { StateEntry } from '../../machine/index-scenario.ts';
import type { State, StateKind } from '../../machine/state-kind.ts';
import { parentPath } from '../../machine/target.ts';
import { didYouMean } from '../did-you-mean.ts';
import { about, within } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import { placeOf } from '../survey.ts';
import type { Rule } from './rule.ts';

type Key = Exclude<keyof State, 'meta'>;

/** What each kind of state is called, and which keys it may have beside `meta`. */
const kinds: Readonly<Record<StateKind, { readonly name: string; readonly may: readonly Key[] }>> = {
  node: { name: 'a node', may: ['on', 'always'] },
  beat: { name: 'a beat (it has neither choices nor children)', may: ['always'] },
  scene: { name: 'scenery', may: ['on', 'always'] },
  final: { name: 'a final child', may: ['type'] },
  ending: { name: 'an ending', may: ['type'] },
  compound: { name: 'a state with children', may: ['initial', 'states', 'always', 'onDone'] },
  parallel: { name: 'a parallel state', may: ['type', 'states'] },
};

const keys: readonly Key[] = ['type', 'initial', 'states', 'on', 'always', 'onDone'];

/** Each state has the keys of its kind: children with a beginning, a way on from a beat, a way out of a final child. */
export const stateShapeRules: Rule = ({ states }) =>
  [...states.values()].flatMap((entry) => [
    ...keyProblems(entry),
    ...childProblems(entry),
    ...wayOnProblems(entry),
    ...finalProblems(entry, states),
  ]);

/** What a state of this kind is called. */
export function kindInWords(kind: StateKind): string {
  return kinds[kind].name;
}

function keyProblems(entry: StateEntry): Problem[] {
  const { name, may } = kinds[entry.kind];
  const isScenery = entry.kind === 'compound' && entry.scene !== undefined;
  const allowed = isScenery ? [...may, 'on'] : may;
  return keys
    .filter((key) => entry.state[key] !== undefined && !allowed.includes(key))
    .map((key) => about([...placeOf(entry), key], `is ${name} and cannot have *${key}*.`));
}

function childProblems(entry: StateEntry): Problem[] {
  if (entry.kind !== 'compound') return [];
  const { initial, states = {} } = entry.state;
  const place = placeOf(entry);
  const children = Object.keys(states);
  if (children.length === 0) return [about([...place, 'states'], 'has *states* with nothing in it.')];
  if (initial === undefined)
    return [about([...place, 'initial'], 'has children and no *initial* that says where it begins.')];
  if (Object.hasOwn(states, initial)) return [];
  const hint = didYouMean(initial, children);
  return [within([...place, 'initial'], `*initial* is *${initial}*, which is none of its children.${hint}`)];
}

function wayOnProblems(entry: StateEntry): Problem[] {
  const { state, kind } = entry;
  if (kind === 'beat' && state.always === undefined) {
    return [
      about(placeOf(entry), 'has neither choices, children nor *always*, so nothing can lead on from it.'),
    ];
  }
  if (kind === 'node' && state.on === undefined) {
    return [about(placeOf(entry), 'has choices and no *on* that says where they lead.')];
  }
  return [];
}

function finalProblems(entry: StateEntry, states: ReadonlyMap<string, StateEntry>): Problem[] {
  if (entry.kind === 'final' && states.get(parentPath(entry.path))?.kind === 'parallel') {
    return [about(placeOf(entry), 'is a region of a parallel state and cannot be final.')];
  }
  const { states: children, onDone } = entry.state;
  if (entry.kind !== 'compound') return [];
  const final = Object.entries(children ?? {}).find(([, { type }]) => type === 'final')?.[0];
  const place = [...placeOf(entry), 'onDone'];
  if (final !== undefined && onDone === undefined) {
    return [about(place, `ends at its child *${final}* and has no *onDone* that says what comes then.`)];
  }
  return final === undefined && onDone !== undefined
    ? [about(place, 'has *onDone* and no final child, so it is never done.')]
    : [];
}
