import { stateKind, talkRegion } from '../machine/state-kind.ts';
import { expandNode } from './expand-node.ts';
import type { Surroundings } from './expand-node.ts';
import type { Origin } from './origins.ts';
import { pathOfState } from './place.ts';
import type { UnexpandedScenario } from './scenario-document.ts';
import type { Meta, State } from './state.ts';

/** What all states of one scenario are expanded with; places of what they inherit are added to `origins`. */
export type Expansion = {
  readonly people: UnexpandedScenario['people'];
  readonly facts: UnexpandedScenario['facts'];
  readonly origins: Origin[];
};

/** A phase, or any other top state, with what its states inherit and leave unsaid written out in each. */
export function expandPhase(
  key: string,
  phase: State,
  { people, facts }: Pick<UnexpandedScenario, 'people' | 'facts'>,
  origins: Origin[],
): State {
  return expandState({ path: key, top: true, inScene: false }, phase, {}, { people, facts, origins });
}

type Position = { readonly path: string; readonly top: boolean; readonly inScene: boolean };

function expandState(position: Position, state: State, around: Surroundings, expansion: Expansion): State {
  const place = pathOfState(position.path);
  const here: Surroundings = {
    channel: state.meta?.channel === undefined ? around.channel : { value: state.meta.channel, at: place },
    present: state.meta?.present === undefined ? around.present : { value: state.meta.present, at: place },
  };
  const expandChild = (key: string, child: State) => {
    const inScene = position.inScene || (state.type === 'parallel' && key !== talkRegion);
    return expandState({ path: `${position.path}.${key}`, top: false, inScene }, child, here, expansion);
  };
  const states = state.states && mapped(state.states, expandChild);
  const meta = state.meta && expandMeta(position, state, state.meta, here, expansion);
  return { ...state, ...(states && { states }), ...(meta && { meta }) };
}

function expandMeta(
  position: Position,
  state: State,
  meta: Meta,
  around: Surroundings,
  expansion: Expansion,
): Meta {
  const spoken = expandLines(meta, expansion);
  if (stateKind(state, position) !== 'node') return spoken;
  return expandNode(pathOfState(position.path), spoken, around, expansion);
}

/** A line that says a fact and has no words of its own speaks the fact's quote. */
function expandLines(meta: NonNullable<State['meta']>, { facts }: Expansion): NonNullable<State['meta']> {
  if (meta.lines === undefined) return meta;
  const lines = meta.lines.map((line) => {
    const quote = line.says === undefined || line.text !== undefined ? undefined : facts[line.says]?.quote;
    return quote === undefined ? line : { ...line, text: quote };
  });
  return { ...meta, lines };
}

function mapped<Value>(
  entries: Readonly<Record<string, Value>>,
  map: (key: string, value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, map(key, value)]));
}
