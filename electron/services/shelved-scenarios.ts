import { canonicalJson } from '../../scenarios/canonical-json.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { sha256 } from '../database/sha256.ts';
import type { AddedScenario } from './added-scenarios.ts';
import type { Library } from './library.ts';

export type ShelvedScenario = {
  readonly hash: string;
  readonly scenario: Scenario;
  readonly directory: Directory | undefined;
};

/**
 * The library by hash, made when it is first asked for, so that starting costs nothing; after it what was added on this
 * computer, as it is now.
 */
export function shelvedScenarios(
  library: Library,
  added: () => readonly AddedScenario[] = () => [],
): () => ReadonlyMap<string, ShelvedScenario> {
  let shipped: ReadonlyMap<string, ShelvedScenario> | undefined;
  return () => {
    shipped ??= new Map(library.scenarios().map((scenario) => withHash(scenario, library)));
    return new Map([...shipped, ...added().flatMap((one) => usable(one, library))]);
  };
}

function withHash(scenario: Scenario, library: Library): readonly [string, ShelvedScenario] {
  const hash = sha256(canonicalJson(scenario));
  const directory = scenario.directory === undefined ? undefined : library.directory(scenario.directory);
  if (scenario.directory !== undefined && directory === undefined) {
    throw new Error(
      `The scenario ${scenario.id} names the directory ${scenario.directory}, which the library lacks.`,
    );
  }
  return [hash, { hash, scenario, directory }];
}

/** A later release may lack a directory that one of these names; the others are there all the same. */
function usable(
  { hash, scenario }: AddedScenario,
  library: Library,
): readonly (readonly [string, ShelvedScenario])[] {
  if (scenario === null) return [];
  const directory = scenario.directory === undefined ? undefined : library.directory(scenario.directory);
  return scenario.directory !== undefined && directory === undefined
    ? []
    : [[hash, { hash, scenario, directory }]];
}
