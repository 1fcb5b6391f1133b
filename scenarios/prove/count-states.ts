import type { Scenario } from '../format/scenario-document.ts';
import { compileMachine } from './compile/compile-machine.ts';
import { liveBits } from './compile/live-variables.ts';
import { explore } from './search/explore.ts';

/** How many states a scenario has once what nothing can read any more is left out; all of them, however many. */
export function countStates(scenario: Scenario): number {
  const machine = compileMachine(scenario);
  return explore(machine, liveBits(machine), Number.MAX_SAFE_INTEGER).states.size;
}
