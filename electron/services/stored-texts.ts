import type { Rubric } from '../../scenarios/assess/rubric.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import type { TextStore } from '../database/text-store.ts';
import { boundedMap } from './bounded-map.ts';

/** What attempts are played and assessed on, read back once and kept for a while. */
export type StoredTexts = {
  readonly scenario: (hash: string) => Scenario;
  readonly rubric: (hash: string) => Rubric;
  readonly directory: (hash: string | null) => Directory | undefined;
};

/** One and the same object for one hash, so that what is computed from it (its index, its machine) is computed once. */
export function storedTexts(texts: TextStore): StoredTexts {
  const scenarios = remembering(texts.readScenario, 24);
  const rubrics = remembering(texts.readRubric, 8);
  const directories = remembering(texts.readDirectory, 4);
  return {
    scenario: scenarios,
    rubric: rubrics,
    directory: (hash) => (hash === null ? undefined : directories(hash)),
  };
}

function remembering<Value>(read: (hash: string) => Value, most: number): (hash: string) => Value {
  const known = boundedMap<Value>(most);
  return (hash) => {
    const value = known.get(hash) ?? read(hash);
    known.set(hash, value);
    return value;
  };
}
