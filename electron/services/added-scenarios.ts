// Scenarios that were opened on this computer stay on its shelf. Each is a file in the data folder, named by the hash of
// what it holds, so both hosts find it and nobody can change one without its name saying so. Attempts keep their own
// text and never need the file.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../scenarios/canonical-json.ts';
import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import { sha256 } from '../database/sha256.ts';
import { syncFile, syncFolder } from '../database/sync-to-disk.ts';
import type { Library } from './library.ts';

export type AddedScenario = {
  readonly hash: string;
  /** Null for a file that is damaged, or that this release refuses. */
  readonly scenario: Scenario | null;
};

export type NotAdded = { readonly kind: 'not-added'; readonly sentence: string };

export type AddedScenarios = {
  /** By title; those that cannot be read come last. */
  readonly all: () => readonly AddedScenario[];
  /** Keeps the scenario in a text, in the place of any other with its id. Refuses in one sentence. */
  readonly add: (
    text: string,
  ) => Result<{ readonly title: string; readonly is: 'added' | 'there' }, NotAdded>;
  readonly remove: (hash: string) => void;
};

const ending = '.scenario.json';

/** What was added to a data folder beside the library that ships. The folder is made when it is first needed. */
export function addedScenarios(folder: string, library: Library): AddedScenarios {
  let known: readonly AddedScenario[] | undefined;
  const all = () => (known ??= readFolder(folder));
  const pathOf = (hash: string) => join(folder, `${hash}${ending}`);
  const remove = (hash: string) => {
    rmSync(pathOf(hash), { force: true });
    known = undefined;
  };
  return {
    all,
    add: (text) => {
      const parsed = parseScenario(text);
      if (!parsed.ok) {
        const [first] = parsed.refusals;
        return refuse(first?.sentence ?? 'The file holds no scenario.');
      }
      const { scenario } = parsed;
      const { title } = scenario;
      const hash = hashOf(scenario);
      const shipped = library.scenarios().find(({ id }) => id === scenario.id);
      if (shipped !== undefined && hashOf(shipped) !== hash) return refuse(shippedHasThatId(scenario.id));
      if (shipped !== undefined || all().some((added) => added.hash === hash && added.scenario !== null)) {
        return succeeded({ title, is: 'there' });
      }
      if (scenario.directory !== undefined && library.directory(scenario.directory) === undefined) {
        return refuse(`It names the service directory ${scenario.directory}, which is not on this computer.`);
      }
      const replaced = all().filter((added) => added.scenario?.id === scenario.id);
      writeWhole(folder, pathOf(hash), canonicalJson(scenario));
      for (const { hash: old } of replaced) remove(old);
      known = undefined;
      return succeeded({ title, is: 'added' });
    },
    remove,
  };
}

function readFolder(folder: string): readonly AddedScenario[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.scenario\.json$/.test(name));
  const titleOf = ({ scenario }: AddedScenario) => scenario?.title ?? '\u{10FFFF}';
  return files
    .map((name) => readAdded(join(folder, name), name.slice(0, 64)))
    .toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'en'));
}

function readAdded(file: string, hash: string): AddedScenario {
  const parsed = parseScenario(readFileSync(file, 'utf8'));
  return { hash, scenario: parsed.ok && hashOf(parsed.scenario) === hash ? parsed.scenario : null };
}

function hashOf(scenario: Scenario): string {
  return sha256(canonicalJson(scenario));
}

function writeWhole(folder: string, path: string, text: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${path}-${process.pid}`;
  writeFileSync(unfinished, text, { mode: 0o600 });
  syncFile(unfinished);
  renameSync(unfinished, path);
  syncFolder(folder);
}

function shippedHasThatId(id: string): string {
  return `A scenario that ships with the app has the id ${id} already; give this one an id of its own.`;
}

function refuse(sentence: string): { readonly ok: false; readonly problem: NotAdded } {
  return failed({ kind: 'not-added', sentence });
}
