import type { ScenarioIndex } from '../../machine/index-scenario.ts';
import { namesIn } from './compile-guard.ts';
import type { BitName } from './context-bits.ts';

/**
 * The facts, needs and flags that something looks at which decides where an interview can go: guards of `on`, `always`
 * and `onDone`, `opens`, choices over services, and the `when` of lines that say a fact.
 */
export function steeringNames({ states, nodes, scenario }: ScenarioIndex): ReadonlySet<BitName> {
  const names = new Set<BitName>();
  const add = (more: readonly BitName[]) => more.forEach((name) => names.add(name));
  for (const { state } of states.values()) {
    const ways = [...Object.values(state.on ?? {}), state.always ?? [], state.onDone ?? []];
    for (const { guard } of ways.flat()) add(namesIn(guard));
    for (const { says, when } of state.meta?.lines ?? []) if (says !== undefined) add(namesIn(when));
  }
  for (const { opens } of Object.values(scenario.facts)) add(namesIn(opens));
  for (const { choices, referral } of nodes.values()) {
    if (!choices.some(({ over }) => over)) continue;
    const needs = referral?.need === undefined ? Object.keys(scenario.needs) : [referral.need];
    add(needs.map((need): BitName => `need:${need}`));
  }
  return names;
}
