// The texts that attempts are played and assessed on, each once, by the SHA-256 of its canonical JSON. Whoever reads one
// back gets it only if it still has that hash; then it can be trusted without being parsed again.

import { canonicalJson } from '../../scenarios/canonical-json.ts';
import type { Rubric } from '../../scenarios/assess/rubric.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import type { Database } from './open-database.ts';
import { sha256 } from './sha256.ts';

/** A stored text that no longer has the hash it is stored under. */
export class AlteredText extends Error {}

type Head = readonly [name: string | number, ...rest: readonly (string | number)[]];

/** Scenarios, rubrics and directories by hash. */
export function textStore(db: Database) {
  const scenarios = kindOfText(db, 'scenario_texts', ['scenario', 'version', 'title']);
  const rubrics = kindOfText(db, 'rubric_texts', ['version']);
  const directories = kindOfText(db, 'directory_texts', ['directory', 'version']);
  return {
    /** Keeps a parsed scenario, if it is not kept yet, and gives its hash. */
    keepScenario: (scenario: Scenario): string =>
      scenarios.keep(canonicalJson(scenario), [scenario.id, scenario.version, scenario.title]),
    keepRubric: (rubric: Rubric): string => rubrics.keep(canonicalJson(rubric), [rubric.version]),
    keepDirectory: (directory: Directory): string =>
      directories.keep(canonicalJson(directory), [directory.id, directory.version]),
    scenarioText: scenarios.text,
    rubricText: rubrics.text,
    directoryText: directories.text,
    // Each was a parsed value when it was stored, and the hash says that it is the same text.
    readScenario: (hash: string): Scenario => JSON.parse(scenarios.text(hash)) as Scenario,
    readRubric: (hash: string): Rubric => JSON.parse(rubrics.text(hash)) as Rubric,
    readDirectory: (hash: string): Directory => JSON.parse(directories.text(hash)) as Directory,
  };
}

export type TextStore = ReturnType<typeof textStore>;

function kindOfText(db: Database, table: string, columns: readonly string[]) {
  const reading = db.prepare<[string], string>(`SELECT text FROM ${table} WHERE hash = ?`).pluck();
  const presence = db.prepare<[string], 1>(`SELECT 1 FROM ${table} WHERE hash = ?`).pluck();
  const names = ['hash', ...columns, 'text'];
  const insertion = db.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  return {
    keep: (text: string, head: Head): string => {
      const hash = sha256(text);
      if (presence.get(hash) === undefined) insertion.run(hash, ...head, text);
      return hash;
    },
    text: (hash: string): string => {
      const text = reading.get(hash);
      if (text === undefined) throw new AlteredText(`The text ${hash} is not in ${table}.`);
      if (sha256(text) !== hash)
        throw new AlteredText(`The text stored as ${hash} in ${table} has been altered.`);
      return text;
    },
  };
}
