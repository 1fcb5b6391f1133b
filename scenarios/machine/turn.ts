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
  /** What has been said since the interview came to the node it is at; asked for only when it stays there. */
  readonly alreadySaid: () => readonly Spoken[];
};

/** The turn that XState's microsteps amount to. */
export function makeTurn({ index, steps, decision, before, alreadySaid }: Step): Turn {
  const { context } = lastSnapshot(steps);
  const leaves = steps.map(([{ value }]) => activeLeaves(value));
  const place = placeOf(index, leaves.at(-1) ?? []);
  const resting = place.is === 'node' ? place.node : place.ending;
  const stayed = place.path === before?.turn.place.path;
  const disclosed = added(before?.turn.context.facts, context.facts);
  const { beats, scenes } = heardBefore(index, before?.value, leaves, place.path);
  const isStraight = beats.length + scenes.length === 0;
  // Only what the node itself said is not repeated; what is said in passing was said anew.
  const speak = (entry: StateEntry) =>
    spokenBy(entry, context, disclosed, stayed && entry === resting ? alreadySaid() : []);
  return {
    seq: before === undefined ? 0 : before.turn.seq + 1,
    decision,
    passed: isStraight ? [] : [...beats, ...scenes].map(({ path }) => path),
    spoken: isStraight
      ? speak(resting)
      : [...beats, resting, ...scenes.toSorted(byRegion)].flatMap((entry) => speak(entry)),
    notice: noticedAt(resting, context),
    place,
    stayed,
    context,
    disclosed,
    shut: shutFacts(steps).filter((fact) => context.facts[fact] !== true),
    noted: added(before?.turn.context.needs, context.needs),
    answers: (isStraight ? [resting] : [...beats, resting]).flatMap(({ state }) => state.meta?.answer ?? []),
  };
}

type Heard = { readonly beats: readonly StateEntry[]; readonly scenes: readonly StateEntry[] };

function heardBefore(
  index: ScenarioIndex,
  before: StateValue | undefined,
  leaves: readonly (readonly string[])[],
  place: string,
): Heard {
  // Most decisions lead straight to the next node, with nothing to look up on the way.
  if (leaves.length === 1 && leaves[0]?.length === 1) return nothingHeard;
  const passed = enteredBetween(before === undefined ? [] : activeLeaves(before), leaves);
  return heardOnTheWay(
    passed.map((path) => stateAt(index, path)),
    place,
  );
}

const nothingHeard: Heard = { beats: [], scenes: [] };

/**
 * Of the states entered on the way to a place those that are heard: the beats, and the scenery of the phase it is in. A
 * scene ends with its phase, so what moved with the decision that ended it is not heard any more.
 */
export function heardOnTheWay(passed: readonly StateEntry[], place: string): Heard {
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
  return enteredBetween(
    activeBefore,
    steps.map(([{ value }]) => activeLeaves(value)),
  );
}

function enteredBetween(
  activeBefore: readonly string[],
  steps: readonly (readonly string[])[],
): readonly string[] {
  const path: string[] = [];
  let active = activeBefore;
  for (const leaves of steps) {
    for (const leaf of leaves) if (!active.includes(leaf)) path.push(leaf);
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
export function activeLeaves(value: StateValue): readonly string[] {
  const leaves: string[] = [];
  addLeaves(leaves, value, '');
  return leaves;
}

function addLeaves(leaves: string[], value: StateValue, around: string): void {
  if (typeof value === 'string') {
    leaves.push(`${around}${value}`);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const isEmpty = inner === undefined || (typeof inner === 'object' && Object.keys(inner).length === 0);
    if (isEmpty) leaves.push(`${around}${key}`);
    else addLeaves(leaves, inner, `${around}${key}.`);
  }
}

function shutFacts(steps: Microsteps): readonly string[] {
  const facts: string[] = [];
  for (const [, actions] of steps) {
    // XState's type for actions has none of those it makes itself.
    for (const { type, params } of actions as readonly {
      readonly type: string;
      readonly params: unknown;
    }[]) {
      if (type !== 'xstate.emit') continue;
      // It leaves their parameters unknown; all that a scenario machine emits is a fact that stayed shut.
      const { event } = params as { readonly event: ScenarioEmitted };
      facts.push(event.fact);
    }
  }
  return facts;
}

function added(before: Names | undefined, after: Names): readonly string[] {
  if (before === after) return [];
  return Object.keys(after).filter((name) => before?.[name] !== true);
}

/** The snapshot in which the steps end. */
export function lastSnapshot(steps: Microsteps): ScenarioSnapshot {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('XState took no step.');
  return last[0];
}
