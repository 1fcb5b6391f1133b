// One walk over an expanded scenario, so that each rule can take what it judges from a list instead of walking again.

import { keysInOrder, walkStates } from '../machine/index-scenario.ts';
import type { ScenarioChoice, StateEntry } from '../machine/index-scenario.ts';
import { targetPath } from '../machine/target.ts';
import type { Action } from './action.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import type { Guard } from './guard.ts';
import type { Line } from './line.ts';
import { pathOfState } from './place.ts';
import type { Path } from './place.ts';
import type { Scenario } from './scenario-document.ts';
import type { Alternative, Meta } from './state.ts';

/** A value and its place in the document. */
export type At<Value> = { readonly value: Value; readonly at: Path };

/** The alternatives of one `always`, `onDone` or entry of `on`. */
export type Transition = {
  readonly from: StateEntry;
  readonly kind: 'on' | 'always' | 'onDone';
  /** The event of an entry of `on`; empty otherwise. */
  readonly event: string;
  readonly alternatives: readonly (At<DeepReadonly<Alternative>> & { readonly target: string })[];
  readonly at: Path;
};

export type Survey = {
  readonly scenario: Scenario;
  readonly states: ReadonlyMap<string, StateEntry>;
  readonly transitions: readonly Transition[];
  readonly nodes: readonly StateEntry[];
  readonly choices: readonly (At<ScenarioChoice> & { readonly node: StateEntry })[];
  readonly lines: readonly (At<DeepReadonly<Line>> & { readonly state: StateEntry })[];
  /** Guards wherever they stand; a guard inside another is not a guard of its own here. */
  readonly guards: readonly At<Guard>[];
  readonly actions: readonly At<DeepReadonly<Action>>[];
};

/** Everything in a scenario that rules judge, with its place. */
export function surveyScenario(scenario: Scenario): Survey {
  const entries = [...walkStates(scenario.machine.states)];
  const transitions = entries.flatMap((entry) => transitionsOf(entry, scenario.machine.id));
  const alternatives = transitions.flatMap((transition) => transition.alternatives);
  const nodes = entries.filter(({ kind }) => kind === 'node');
  return {
    scenario,
    states: new Map(entries.map((entry) => [entry.path, entry])),
    transitions,
    nodes,
    choices: nodes.flatMap((node) => listed(node, 'choices').map((choice) => ({ ...choice, node }))),
    lines: entries.flatMap((state) => listed(state, 'lines').map((line) => ({ ...line, state }))),
    guards: [
      ...guardsOf(alternatives),
      ...entries.flatMap(conditionsOf),
      ...opensOf(scenario),
      ...noticeableOf(scenario),
    ],
    actions: alternatives.flatMap(({ value, at }) =>
      (value.actions ?? []).map((action, position) => ({ value: action, at: [...at, 'actions', position] })),
    ),
  };
}

/** The place of a state's own entry in the document. */
export function placeOf(entry: StateEntry): Path {
  return pathOfState(entry.path);
}

function transitionsOf(from: StateEntry, machineId: string): Transition[] {
  const { on = {}, always, onDone } = from.state;
  const place = placeOf(from);
  const asTransition = (
    kind: Transition['kind'],
    event: string,
    at: Path,
    alternatives: readonly DeepReadonly<Alternative>[],
  ) => ({
    from,
    kind,
    event,
    at,
    alternatives: alternatives.map((value, position) => ({
      value,
      at: [...at, position],
      target: targetPath(machineId, from.path, value.target),
    })),
  });
  return [
    ...keysInOrder(on).map((event) => asTransition('on', event, [...place, 'on', event], on[event] ?? [])),
    ...(always === undefined ? [] : [asTransition('always', '', [...place, 'always'], always)]),
    ...(onDone === undefined ? [] : [asTransition('onDone', '', [...place, 'onDone'], onDone)]),
  ];
}

type Listed = 'choices' | 'lines' | 'notice' | 'outcomes' | 'dayAfter';
type ItemOf<Name extends Listed> = DeepReadonly<NonNullable<Meta[Name]>[number]>;

/** The items of one list of a state's meta, each with its place. */
export function listed<Name extends Listed>(entry: StateEntry, name: Name): readonly At<ItemOf<Name>>[] {
  // TypeScript does not follow an index by a type parameter into a read-only list.
  const items = (entry.state.meta?.[name] ?? []) as unknown as readonly ItemOf<Name>[];
  return items.map((value, position) => ({ value, at: [...placeOf(entry), 'meta', name, position] }));
}

function guardsOf(alternatives: readonly At<DeepReadonly<Alternative>>[]): At<Guard>[] {
  return alternatives.flatMap(({ value, at }) =>
    value.guard === undefined ? [] : [{ value: value.guard, at: [...at, 'guard'] }],
  );
}

function conditionsOf(entry: StateEntry): At<Guard>[] {
  return (['lines', 'notice', 'outcomes', 'dayAfter'] as const).flatMap((name) =>
    listed(entry, name).flatMap(({ value, at }) =>
      value.when === undefined ? [] : [{ value: value.when, at: [...at, 'when'] }],
    ),
  );
}

function opensOf({ facts }: Scenario): At<Guard>[] {
  return Object.entries(facts).flatMap(([id, { opens }]) =>
    opens === undefined ? [] : [{ value: opens, at: ['facts', id, 'opens'] }],
  );
}

function noticeableOf({ needs }: Scenario): At<Guard>[] {
  return Object.entries(needs).flatMap(([id, { noticeable }]) =>
    noticeable === undefined ? [] : [{ value: noticeable, at: ['needs', id, 'noticeable'] }],
  );
}

/** The simple guards that a guard is made of, itself included. */
export function* simpleGuards({ value, at }: At<Guard>): Generator<At<Guard>, void, undefined> {
  if (value.type === 'all' || value.type === 'any') {
    for (const [position, inner] of value.params.of.entries()) {
      yield* simpleGuards({ value: inner, at: [...at, 'params', 'of', position] });
    }
  } else if (value.type === 'not') {
    yield* simpleGuards({ value: value.params.of, at: [...at, 'params', 'of'] });
  } else yield { value, at };
}
