import type { getMicrosteps, StateValue } from 'xstate';
import type { DeepReadonly } from '../format/deep-readonly.ts';
import type { Answer } from '../format/state.ts';
import type { ScenarioMachine } from './build-machine.ts';
import type { Context, Names } from './context.ts';
import type { Decision } from './decision.ts';
import { isWithin, stateAt } from './index-scenario.ts';
import type { ScenarioIndex, ScenarioNode, StateEntry } from './index-scenario.ts';
import type { ScenarioEmitted } from './scenario-setup.ts';
import { noticedAt, spokenBy } from './spoken.ts';
import type { Spoken } from './spoken.ts';

/** Where the interview rests: at a node that asks for a decision, or at an ending. */
export type Place =
  | { readonly is: 'node'; readonly path: string; readonly node: ScenarioNode }
  | { readonly is: 'ending'; readonly path: string; readonly ending: StateEntry };

/** What came of one decision; the turn with `seq` 0 is the opening, before any. */
export type Turn = {
  readonly seq: number;
  readonly decision: Decision | undefined;
  /** The beats and scene states passed or entered on the way, in order. */
  readonly passed: readonly string[];
  readonly spoken: readonly Spoken[];
  readonly notice: readonly string[];
  readonly place: Place;
  /** The decision left the interview at the node it was taken at. */
  readonly stayed: boolean;
  readonly context: Context;
  readonly disclosed: readonly string[];
  /** Facts that were asked for and did not open as things stood. */
  readonly shut: readonly string[];
  readonly noted: readonly string[];
  readonly answers: readonly DeepReadonly<Answer>[];
};

/** XState's microsteps from one resting place to the next. */
export type Microsteps = ReturnType<typeof getMicrosteps<ScenarioMachine>>;
export type ScenarioSnapshot = Microsteps[number][0];

/** What a turn is made from: the way XState took, and what was before it. */
export type Step = {
  readonly index: ScenarioIndex;
  readonly steps: Microsteps;
  readonly decision: Decision | undefined;
  /** The turn before and the state value it rested in; neither for the opening. */
  readonly before: { readonly turn: Turn; readonly value: StateValue } | undefined;
  /** What has been said since the interview came to the node it is at. */
  readonly alreadySaid: readonly Spoken[];
};

/** The turn that XState's microsteps amount to. */
export function makeTurn({ index, steps, decision, before, alreadySaid }: Step): Turn {
  const { context, value } = lastSnapshot(steps);
  const place = placeOf(index, activeLeaves(value));
  const stayed = place.path === before?.turn.place.path;
  const disclosed = added(before?.turn.context.facts, context.facts);
  const passed = entered(steps, before === undefined ? [] : activeLeaves(before.value)).map((path) =>
    stateAt(index, path),
  );
  const { beats, scenes } = heardOnTheWay(passed, place.path);
  const resting = stateAt(index, place.path);
  // Only what the node itself said is not repeated; what is said in passing was said anew.
  const speak = (entry: StateEntry) =>
    spokenBy(entry, context, disclosed, stayed && entry === resting ? alreadySaid : []);
  return {
    seq: before === undefined ? 0 : before.turn.seq + 1,
    decision,
    passed: [...beats, ...scenes].map(({ path }) => path),
    spoken: [...beats, resting, ...scenes.toSorted(byRegion)].flatMap(speak),
    notice: noticedAt(resting, context),
    place,
    stayed,
    context,
    disclosed,
    shut: shutFacts(steps).filter((fact) => context.facts[fact] !== true),
    noted: added(before?.turn.context.needs, context.needs),
    answers: [...beats, resting].flatMap(({ state }) => state.meta?.answer ?? []),
  };
}

/**
 * Of the states entered on the way to a place those that are heard: the beats, and the scenery of the phase it is in. A
 * scene ends with its phase, so what moved with the decision that ended it is not heard any more.
 */
export function heardOnTheWay(
  passed: readonly StateEntry[],
  place: string,
): { readonly beats: readonly StateEntry[]; readonly scenes: readonly StateEntry[] } {
  return {
    beats: passed.filter(({ kind }) => kind === 'beat'),
    scenes: passed.filter(
      ({ kind, parallel }) => kind === 'scene' && parallel !== undefined && isWithin(place, parallel),
    ),
  };
}

/** The regions beside the talk speak after it, in the order of their names. */
function byRegion(a: StateEntry, b: StateEntry): number {
  const [left, right] = [a.scene ?? '', b.scene ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The atomic states entered on the way, in order. */
export function entered(steps: Microsteps, activeBefore: readonly string[]): readonly string[] {
  const path: string[] = [];
  let active = activeBefore;
  for (const [snapshot] of steps) {
    const leaves = activeLeaves(snapshot.value);
    path.push(...leaves.filter((leaf) => !active.includes(leaf)));
    active = leaves;
  }
  return path;
}

function placeOf(index: ScenarioIndex, leaves: readonly string[]): Place {
  for (const path of leaves) {
    const node = index.nodes.get(path);
    if (node !== undefined) return { is: 'node', path, node };
    const ending = index.endings.get(path);
    if (ending !== undefined) return { is: 'ending', path, ending };
  }
  throw new Error(`The interview rests at ${leaves.join(', ')}, where nothing can be decided.`);
}

/** The paths of the atomic states that a state value stands for. */
export function activeLeaves(value: StateValue, around = ''): readonly string[] {
  const within = (key: string) => (around === '' ? key : `${around}.${key}`);
  if (typeof value === 'string') return [within(value)];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isEmpty = inner === undefined || (typeof inner === 'object' && Object.keys(inner).length === 0);
    return isEmpty ? [within(key)] : activeLeaves(inner, within(key));
  });
}

function shutFacts(steps: Microsteps): readonly string[] {
  return steps.flatMap(([, actions]) =>
    actions.flatMap((action: { readonly type: string; readonly params: unknown }) => {
      if (action.type !== 'xstate.emit') return [];
      // XState leaves the parameters of its own actions unknown; all that a scenario machine emits is a fact that stayed shut.
      const { event } = action.params as { readonly event: ScenarioEmitted };
      return [event.fact];
    }),
  );
}

function added(before: Names | undefined, after: Names): readonly string[] {
  return Object.keys(after).filter((name) => before?.[name] !== true);
}

/** The snapshot in which the steps end. */
export function lastSnapshot(steps: Microsteps): ScenarioSnapshot {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('XState took no step.');
  return last[0];
}
