import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { ScenarioChoice } from '../../../scenarios/machine/index-scenario.ts';
import type { State } from '../../../scenarios/machine/state-kind.ts';

/** The scenario with every state passed through `change`, the innermost first. */
export function changeStates(scenario: Scenario, change: (state: State, key: string) => State): Scenario {
  const changed = (states: Readonly<Record<string, State>>): Record<string, State> =>
    Object.fromEntries(
      Object.entries(states).map(([key, state]) => [
        key,
        change(state.states === undefined ? state : { ...state, states: changed(state.states) }, key),
      ]),
    );
  return { ...scenario, machine: { ...scenario.machine, states: changed(scenario.machine.states) } };
}

/** The scenario with every choice passed through `change`. */
export function changeChoices(
  scenario: Scenario,
  change: (choice: ScenarioChoice) => ScenarioChoice,
): Scenario {
  return changeStates(scenario, (state) =>
    state.meta?.choices === undefined
      ? state
      : { ...state, meta: { ...state.meta, choices: state.meta.choices.map(change) } },
  );
}

/** The choice with its rates passed through `change`. */
export function changeRates(
  choice: ScenarioChoice,
  change: (rate: number, competency: string) => number,
): ScenarioChoice {
  const rates = Object.entries(choice.rates).map(([competency, rate]) => [
    competency,
    change(rate, competency),
  ]);
  return { ...choice, rates: Object.fromEntries(rates) };
}
