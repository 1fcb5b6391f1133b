import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../../../electron/database/open-data-folder.ts';
import type { DataFolder, OpenOptions } from '../../../electron/database/open-data-folder.ts';

const noon = new Date(Date.UTC(2026, 2, 1, 12));

/** Opens a data folder that has to open. */
export function openedFolder(folder: string, said: Partial<OpenOptions> = {}): DataFolder {
  const opened = openDataFolder(folder, { now: () => noon, ...said });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  return opened.value;
}

/** Why a data folder that has to be refused is refused. */
export function refusalOf(folder: string, said: Partial<OpenOptions> = {}) {
  const opened = openDataFolder(folder, { now: () => noon, ...said });
  if (opened.ok) {
    opened.value.abandon();
    throw new Error(`${folder} was opened.`);
  }
  return opened.problem;
}

/** The names of all files in a folder and below, sorted. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();
}

/** The bytes of every file in a folder that nobody has open. */
export function bytesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

/** A copy of a folder as it is on disk now, made by another process: reading it in this one would drop our locks. */
export function snapshotOf(folder: string, to: string): void {
  execFileSync('cp', ['-r', `${folder}/.`, to]);
}

/** The files of a folder that contain any of some texts, found by another process for the same reason. */
export function filesHolding(folder: string, ...texts: readonly string[]): readonly string[] {
  const script = `
    const { readdirSync, readFileSync, statSync } = require('node:fs');
    const { join } = require('node:path');
    const [folder, ...texts] = process.argv.slice(1);
    for (const name of readdirSync(folder, { recursive: true })) {
      const file = join(folder, name);
      if (!statSync(file).isFile()) continue;
      const bytes = readFileSync(file);
      if (texts.some((text) => bytes.includes(text))) console.log(name);
    }`;
  const found = execFileSync(process.execPath, ['-e', script, folder, ...texts], { encoding: 'utf8' });
  return found.split('\n').filter((line) => line !== '');
}
