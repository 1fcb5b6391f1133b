import { readFileSync } from 'node:fs';
import { directoryDocument } from '../../scenarios/format/directory.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { parsedOrThrow } from './fake-scenario.ts';

/** A scenario of test/fixtures/scenarios by its name, parsed. */
export function fixtureScenario(name: string): Scenario {
  return parsedOrThrow(readJson(`../fixtures/scenarios/${name}.scenario.json`));
}

/** The directory that the fixture with services is written for. */
export function fixtureDirectory(): Directory {
  return directoryDocument.parse(readJson('../fixtures/directories/fixture-county-1.json'));
}

/** The scenario that `new` writes. */
export function starterScenario(): Scenario {
  return parsedOrThrow(readJson('../../electron/cli/starter.scenario.json'));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
