// XState's own `getMicrosteps` makes a throw-away actor for each call, which costs more than the step it takes. Stepping
// touches no actor, so here one serves all steps of a machine: it is never started and knows nothing of any interview.

import { createActor } from 'xstate';
import type { AnyActorScope, ExecutableActionObject } from 'xstate';
import type { ScenarioMachine } from './build-machine.ts';
import type { Microsteps, ScenarioSnapshot } from './turn.ts';

type Actions = Microsteps[number][1];

const scopes = new WeakMap<ScenarioMachine, AnyActorScope>();

/**
 * The microsteps from one resting place to the next, as `getMicrosteps` gives them, but with the actions of all standing
 * at the first. Pure: no action is executed.
 */
export function takeMicrosteps(machine: ScenarioMachine, from: ScenarioSnapshot, event: string): Microsteps {
  const actions: ExecutableActionObject[] = [];
  const scope = scopeOf(machine);
  scope.actionExecutor = (action) => void actions.push(action);
  const snapshots = machine.microstep(from, { type: event }, scope);
  return snapshots.map((snapshot, position) => [snapshot, (position === 0 ? actions : []) as Actions]);
}

/** One for all steps: a step is over before the next begins, and sets what it is told by. */
function scopeOf(machine: ScenarioMachine): AnyActorScope {
  const known = scopes.get(machine);
  if (known !== undefined) return known;
  const self = createActor(machine);
  const ignore = () => undefined;
  const scope: AnyActorScope = {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: ignore,
    defer: ignore,
    emit: ignore,
    stopChild: ignore,
    actionExecutor: ignore,
  };
  scopes.set(machine, scope);
  return scope;
}
