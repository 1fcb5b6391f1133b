import { activeLeaves } from '../../machine/turn.ts';
import type { ScenarioSnapshot } from '../../machine/turn.ts';

/** A configuration as XState knows it: the atomic states it stands for, by name, and a snapshot in it. */
export type XStateConfiguration = {
  readonly leaves: readonly string[];
  readonly snapshot: ScenarioSnapshot;
};

/** Gives each configuration a number when it is first met. */
export function numberConfigurations() {
  const numbers = new Map<string, number>();
  const all: XStateConfiguration[] = [];
  const numberOf = (snapshot: ScenarioSnapshot): number => {
    const leaves = activeLeaves(snapshot.value).toSorted();
    const key = leaves.join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.length);
    return all.push({ leaves, snapshot }) - 1;
  };
  return { all, numberOf };
}
