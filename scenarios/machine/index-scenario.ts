// A parsed scenario is a tree; nearly everybody wants to look a state up by its path and to know its kind. The index is
// made once for a scenario and holds no copy of its words.

import type { Choice } from '../format/choice.ts';
import type { DeepReadonly } from '../format/deep-readonly.ts';
import type { Scenario } from '../format/scenario-document.ts';
import type { Phase } from '../format/vocabulary.ts';
import { stateKind, talkRegion } from './state-kind.ts';
import type { State, StateKind } from './state-kind.ts';
import { parentPath } from './target.ts';

type Meta = NonNullable<State['meta']>;
export type ScenarioChoice = DeepReadonly<Choice>;

/** A state with its place. */
export type StateEntry = {
  readonly path: string;
  readonly key: string;
  readonly kind: StateKind;
  readonly state: State;
  /** The key of the phase it stands in; its own for a phase or an ending. */
  readonly phaseKey: string;
  /** The parallel state it stands in, if any. */
  readonly parallel: string | undefined;
  /** The region beside the talk it stands in, if any. */
  readonly scene: string | undefined;
};

/** A node: the place of one decision. */
export type ScenarioNode = StateEntry & {
  readonly kind: 'node';
  readonly phase: Phase;
  readonly channel: NonNullable<Meta['channel']>;
  readonly present: NonNullable<Meta['present']>;
  /** None at a node of a referral. */
  readonly stakes: NonNullable<Meta['stakes']>;
  /** Which step of a referral it is. */
  readonly referral: Meta['referral'];
  readonly choices: readonly ScenarioChoice[];
};

export type ScenarioIndex = {
  readonly scenario: Scenario;
  /** Every state, in the order of the walk: parents first, `talk` before other regions, then by key. */
  readonly states: ReadonlyMap<string, StateEntry>;
  readonly nodes: ReadonlyMap<string, ScenarioNode>;
  readonly endings: ReadonlyMap<string, StateEntry>;
  readonly choices: ReadonlyMap<string, { readonly node: ScenarioNode; readonly choice: ScenarioChoice }>;
};

const indexes = new WeakMap<Scenario, ScenarioIndex>();

/** The index of a parsed scenario; the same object each time. */
export function indexScenario(scenario: Scenario): ScenarioIndex {
  const known = indexes.get(scenario);
  if (known !== undefined) return known;
  const states = new Map<string, StateEntry>();
  for (const entry of walkStates(scenario.machine.states)) states.set(entry.path, entry);
  const nodes = new Map<string, ScenarioNode>();
  const choices = new Map<string, { node: ScenarioNode; choice: ScenarioChoice }>();
  for (const entry of states.values()) {
    if (entry.kind !== 'node') continue;
    const node = asNode(entry, scenario);
    nodes.set(node.path, node);
    for (const choice of node.choices) choices.set(choice.id, { node, choice });
  }
  const endings = new Map([...states].filter(([, entry]) => entry.kind === 'ending'));
  const index = { scenario, states, nodes, endings, choices };
  indexes.set(scenario, index);
  return index;
}

/** Every state below `states` with its place: parents first, and siblings in the order in which regions speak. */
export function* walkStates(
  states: Readonly<Record<string, State>>,
  parent?: StateEntry,
): Generator<StateEntry, void, undefined> {
  for (const key of keysInOrder(states)) {
    const state = states[key];
    if (state === undefined) continue;
    const besideTalk = parent?.kind === 'parallel' && key !== talkRegion;
    const path = parent === undefined ? key : `${parent.path}.${key}`;
    const scene = parent?.scene ?? (besideTalk ? path : undefined);
    const entry: StateEntry = {
      path,
      key,
      kind: stateKind(state, { top: parent === undefined, inScene: scene !== undefined }),
      state,
      phaseKey: parent?.phaseKey ?? key,
      parallel: parent?.kind === 'parallel' ? parent.path : parent?.parallel,
      scene,
    };
    yield entry;
    if (state.states !== undefined) yield* walkStates(state.states, entry);
  }
}

/** Sibling keys in the order that counts: `talk`, then the others by name. The order in the file never does. */
export function keysInOrder(states: Readonly<Record<string, unknown>>): readonly string[] {
  const others = Object.keys(states).filter((key) => key !== talkRegion);
  others.sort((a, b) => (a < b ? -1 : 1));
  return talkRegion in states ? [talkRegion, ...others] : others;
}

function asNode(entry: StateEntry, scenario: Scenario): ScenarioNode {
  const { channel, present, stakes = [], referral, choices } = entry.state.meta ?? {};
  const phase = scenario.machine.states[entry.phaseKey]?.meta?.phase;
  if (channel === undefined || present === undefined || choices === undefined) {
    throw new Error(`The node ${entry.path} was indexed before it was parsed.`);
  }
  if (phase === undefined) throw new Error(`The phase ${entry.phaseKey} was indexed before it was parsed.`);
  return { ...entry, kind: 'node', phase, channel, present, stakes, referral, choices };
}

/** Whether a state is, or stands inside, another. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}

/** The node, ending or other state at a path of a parsed scenario. A path that is not there is a bug. */
export function stateAt(index: ScenarioIndex, path: string): StateEntry {
  const entry = index.states.get(path);
  if (entry === undefined) throw new Error(`There is no state ${path} below ${parentPath(path)}.`);
  return entry;
}
