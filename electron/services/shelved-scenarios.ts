import { canonicalJson } from '../../scenarios/canonical-json.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { sha256 } from '../database/sha256.ts';
import type { Library } from './library.ts';

export type ShelvedScenario = {
  readonly hash: string;
  readonly scenario: Scenario;
  readonly directory: Directory | undefined;
};

/** The library by hash, made when it is first asked for, so that starting costs nothing. */
export function shelvedScenarios(library: Library): () => ReadonlyMap<string, ShelvedScenario> {
  let shelved: ReadonlyMap<string, ShelvedScenario> | undefined;
  return () => {
    shelved ??= new Map(library.scenarios().map((scenario) => withHash(scenario, library)));
    return shelved;
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
