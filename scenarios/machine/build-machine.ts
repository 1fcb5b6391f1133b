import type { Scenario } from '../format/scenario-document.ts';
import { openingContext } from './context.ts';
import { keysInOrder } from './index-scenario.ts';
import { scenarioSetup } from './scenario-setup.ts';
import type { State } from './state-kind.ts';

type ScenarioSetup = ReturnType<typeof scenarioSetup>;
export type ScenarioMachine = ReturnType<ScenarioSetup['createMachine']>;
type MachineConfig = Parameters<ScenarioSetup['createMachine']>[0];

const machines = new WeakMap<Scenario, ScenarioMachine>();

/**
 * The XState machine of a parsed scenario: its configuration as it stands, with the opening context and the facts.
 * Only the order of sibling states is made the same for everybody, `talk` first, because XState serves regions in order.
 */
export function buildMachine(scenario: Scenario): ScenarioMachine {
  const known = machines.get(scenario);
  if (known !== undefined) return known;
  const config = {
    ...scenario.machine,
    states: inOrder(scenario.machine.states),
    context: openingContext(scenario.opening),
    // An endless `always` is refused when a scenario is parsed; should one slip through, it stops here with a message.
    options: { maxIterations: 1000 },
  };
  // The parser has checked names and targets; XState's types ask for literals, which data read from a file never has.
  const machine = scenarioSetup(scenario.facts).createMachine(config as unknown as MachineConfig);
  machines.set(scenario, machine);
  return machine;
}

function inOrder(states: Readonly<Record<string, State>>): Record<string, State> {
  const ordered: Record<string, State> = {};
  for (const key of keysInOrder(states)) {
    const state = states[key];
    if (state === undefined) continue;
    ordered[key] = state.states === undefined ? state : { ...state, states: inOrder(state.states) };
  }
  return ordered;
}
