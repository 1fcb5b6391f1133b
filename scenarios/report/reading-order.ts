import type { Scenario } from '../format/scenario-document.ts';
import { indexScenario, keysInOrder } from '../machine/index-scenario.ts';
import type { StateEntry } from '../machine/index-scenario.ts';
import { targetPath } from '../machine/target.ts';

/** A phase or an ending with the states inside it, itself first, in the order in which they are best read. */
export type Chapter = { readonly top: StateEntry; readonly states: readonly StateEntry[] };

/**
 * Every state of a scenario, phase by phase in the order in which the interview can first come to them, and inside a
 * phase likewise, choices taken in the order of the file; what goes on beside the talk comes after it. What nothing
 * leads to stands last.
 */
export function readingOrder(scenario: Scenario): readonly Chapter[] {
  const { states } = indexScenario(scenario);
  const met = new Set([scenario.machine.initial]);
  for (const path of met) {
    const entry = states.get(path);
    if (entry === undefined) continue;
    for (const next of leadsTo(entry, scenario)) met.add(next);
  }
  for (const path of states.keys()) met.add(path);
  const ordered = [...met].flatMap((path) => states.get(path) ?? []);
  const tops = [...new Set(ordered.map(({ phaseKey }) => phaseKey))].flatMap((key) => states.get(key) ?? []);
  return byKind(tops).map((top) => ({
    top,
    states: [top, ...byRegion(ordered.filter((entry) => entry !== top && entry.phaseKey === top.key))],
  }));
}

/** The talk first, then each region beside it by itself. */
function byRegion(entries: readonly StateEntry[]): readonly StateEntry[] {
  const regions = [...new Set(entries.map(({ scene }) => scene ?? ''))].toSorted();
  return regions.flatMap((region) => entries.filter(({ scene }) => (scene ?? '') === region));
}

/** Phases before endings. */
function byKind(tops: readonly StateEntry[]): readonly StateEntry[] {
  const isEnding = ({ kind }: StateEntry) => kind === 'ending';
  return [...tops.filter((top) => !isEnding(top)), ...tops.filter(isEnding)];
}

/** The states that a state can lead to: what it contains first, then where its choices and its own steps go. */
function leadsTo({ path, state }: StateEntry, scenario: Scenario): readonly string[] {
  const inside = state.type === 'parallel' ? keysInOrder(state.states ?? {}) : [state.initial ?? []].flat();
  const events = [
    ...(state.meta?.choices ?? []).map(({ id }) => id),
    ...Object.keys(state.on ?? {}).toSorted(),
  ];
  const chosen = events.flatMap((event) => alternativesOf(state, event));
  const ways = [...chosen, ...(state.always ?? []), ...(state.onDone ?? [])];
  return [
    ...inside.map((key) => `${path}.${key}`),
    ...ways.flatMap(({ target }) => withAncestors(targetPath(scenario.machine.id, path, target))),
  ];
}

/** All alternatives of a choice: of its own event, and of the classes of a choice over services. */
function alternativesOf({ on = {} }: StateEntry['state'], event: string) {
  const names = Object.keys(on).filter((name) => name === event || name.startsWith(`${event}:`));
  return names.toSorted().flatMap((name) => on[name] ?? []);
}

function withAncestors(path: string): readonly string[] {
  const keys = path.split('.');
  return keys.map((_, depth) => keys.slice(0, depth + 1).join('.'));
}
