import { readFileSync } from 'node:fs';
import { directoryDocument } from '../../scenarios/format/directory.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { indexScenario, stateAt } from '../../scenarios/machine/index-scenario.ts';
import type { StateEntry } from '../../scenarios/machine/index-scenario.ts';
import { fixtureText } from './broken-document.ts';
import { parsedOrThrow } from './fake-scenario.ts';

/** A fixture scenario, parsed; a fixture that is refused throws its sentences. */
export function parsedFixture(name: string): Scenario {
  return parsedOrThrow(JSON.parse(fixtureText(name)));
}

/** A state of a fixture by its path. */
export function stateOf(scenario: Scenario, path: string): StateEntry['state'] {
  return stateAt(indexScenario(scenario), path).state;
}

/** The directory that the fixture scenarios are bound to; `referral-county` has one of every class. */
export function fixtureDirectory(name: 'fixture-county' | 'referral-county' = 'fixture-county'): Directory {
  const file = new URL(`../fixtures/directories/${name}-1.json`, import.meta.url);
  return directoryDocument.parse(JSON.parse(readFileSync(file, 'utf8')));
}
