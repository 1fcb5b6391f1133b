// What XState can do with an event, whatever the context is. XState itself is asked: its guards are answered from a
// list instead of from the context, and its actions only written down. Every combination of answers it really asks
// for is tried, so there is no second implementation of state charts here that could disagree with the first.

import { assign, getMicrosteps } from 'xstate';
import type { Action } from '../../format/action.ts';
import type { DeepReadonly } from '../../format/deep-readonly.ts';
import type { Guard } from '../../format/guard.ts';
import type { ScenarioMachine } from '../../machine/build-machine.ts';
import { activeLeaves, entered, lastSnapshot } from '../../machine/turn.ts';
import type { ScenarioSnapshot } from '../../machine/turn.ts';

type Does = DeepReadonly<Action>;

/** What happened on the way, in order: a guard was asked and answered, or an action ran. */
export type PathItem =
  | { readonly is: 'asked'; readonly guard: Guard; readonly answer: boolean }
  | { readonly is: 'done'; readonly action: Does };

/** One way an event can go: what was asked and done, and where XState came to rest. */
export type XStatePath = {
  readonly items: readonly PathItem[];
  readonly snapshot: ScenarioSnapshot;
  /** The atomic states entered on the way, in order. */
  readonly entered: readonly string[];
};

/** Thrown where one event can go more ways than the limit. */
export class TooManyPaths extends Error {
  readonly event: string;
  readonly most: number;

  constructor(event: string, most: number) {
    super(`${event} can go more than ${most} ways.`);
    this.event = event;
    this.most = most;
  }
}

/** Gives every path an event can take from a configuration. */
export type PathFinder = {
  /** A snapshot with this value, whose guards are answered by the finder. */
  readonly at: (value: ScenarioSnapshot['value']) => ScenarioSnapshot;
  readonly paths: (from: ScenarioSnapshot, event: string) => readonly XStatePath[];
};

/** What answers the guards of one run and writes down what happened. */
type Tape = { answers: readonly boolean[]; asked: number; items: PathItem[]; fresh: Map<string, boolean> };

/** A finder for the machine of a parsed scenario. `mostPaths` bounds the ways of a single event. */
export function findPaths(machine: ScenarioMachine, mostPaths: number): PathFinder {
  const tape: Tape = { answers: [], asked: 0, items: [], fresh: new Map() };
  const answered = answeredBy(machine, tape);
  const run = (from: ScenarioSnapshot, event: string, answers: readonly boolean[]): XStatePath => {
    Object.assign(tape, { answers, asked: 0, items: [], fresh: new Map() });
    const steps = getMicrosteps(answered, from, { type: event });
    return {
      items: tape.items,
      snapshot: lastSnapshot(steps),
      entered: entered(steps, activeLeaves(from.value)),
    };
  };
  return {
    at: (value) => answered.resolveState({ value, context: marked(tape) }),
    paths: (from, event) => {
      const found: XStatePath[] = [];
      const open: (readonly boolean[])[] = [[]];
      for (let answers = open.pop(); answers !== undefined; answers = open.pop()) {
        const path = run(from, event, answers);
        found.push(path);
        if (found.length > mostPaths) throw new TooManyPaths(event, mostPaths);
        const given = path.items.flatMap((item) => (item.is === 'asked' ? item.answer : []));
        for (let at = answers.length; at < given.length; at += 1) open.push([...given.slice(0, at), true]);
      }
      return found;
    },
  };
}

type Context = ScenarioSnapshot['context'];
type MarkedContext = Context & { readonly tape: Tape };

/** XState steps through a throw-away actor's start before each event; only a marked context is written down. */
function marked(tape: Tape): Context {
  const context: MarkedContext = {
    safety: 0,
    control: 0,
    trust: 0,
    strain: 0,
    facts: {},
    needs: {},
    flags: {},
    tape,
  };
  return context;
}

function isMarked(context: Context): context is MarkedContext {
  return 'tape' in context;
}

function answeredBy(machine: ScenarioMachine, tape: Tape): ScenarioMachine {
  const guard = (type: Guard['type']) => (args: { readonly context: Context }, params: unknown) =>
    isMarked(args.context) ? answer(tape, { type, params } as Guard) : false; // the parser has checked type and params together
  const action = (type: Does['type']) =>
    assign(({ context }: { readonly context: Context }, params: unknown) => {
      if (isMarked(context)) {
        tape.items.push({ is: 'done', action: { type, params } as Does }); // likewise
        tape.fresh.clear();
      }
      return {};
    });
  const implementations = {
    guards: Object.fromEntries(guardTypes.map((type) => [type, guard(type)])),
    actions: Object.fromEntries(actionTypes.map((type) => [type, action(type)])),
  };
  return machine.provide(implementations);
}

const guardTypes = [
  'atLeast',
  'atMost',
  'knows',
  'need',
  'flag',
  'all',
  'any',
  'not',
] as const satisfies readonly Guard['type'][];
const actionTypes = ['shift', 'disclose', 'note', 'flag'] as const satisfies readonly Does['type'][];

/** A guard that is asked again before anything changed gets the same answer, and is not written down again. */
function answer(tape: Tape, guard: Guard): boolean {
  const key = JSON.stringify(guard);
  const known = tape.fresh.get(key);
  if (known !== undefined) return known;
  const given = tape.answers[tape.asked] ?? false;
  tape.asked += 1;
  tape.fresh.set(key, given);
  tape.items.push({ is: 'asked', guard, answer: given });
  return given;
}
