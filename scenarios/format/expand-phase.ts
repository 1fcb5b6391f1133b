import { expandNode } from './expand-node.ts';
import type { Surroundings } from './expand-node.ts';
import type { Origin } from './origins.ts';
import { pathOfState } from './place.ts';
import type { UnexpandedScenario } from './scenario-document.ts';
import type { State } from './state.ts';

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
  return expandState(key, phase, {}, { people, facts, origins });
}

function expandState(path: string, state: State, around: Surroundings, expansion: Expansion): State {
  const place = pathOfState(path);
  const here: Surroundings = {
    channel: state.meta?.channel === undefined ? around.channel : { value: state.meta.channel, at: place },
    present: state.meta?.present === undefined ? around.present : { value: state.meta.present, at: place },
  };
  const states =
    state.states &&
    mapped(state.states, (key, inner) => expandState(`${path}.${key}`, inner, here, expansion));
  const meta = state.meta && expandNode(place, expandLines(state.meta, expansion), here, expansion);
  return { ...state, ...(states && { states }), ...(meta && { meta }) };
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
