import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { faultOfCopy } from './check-database.ts';
import { dataFolderFiles } from './data-folder-files.ts';
import type { DataFolderFiles } from './data-folder-files.ts';
import { holdFolder } from './hold-folder.ts';
import { syncFile, syncFolder } from './sync-to-disk.ts';
import { copiesIn } from './verified-copies.ts';

export type Restored =
  | { readonly ok: true; readonly setAside: string | null }
  | { readonly ok: false; readonly sentence: string };

/**
 * Puts a verified copy in the place of a damaged database. What stood there is kept first, under a dated name in
 * `set-aside`, log included. Refuses a name that is no copy of this folder, a copy that is not whole, a folder in use.
 */
export function restoreCopy(folder: string, copyName: string, now: Date): Restored {
  const files = dataFolderFiles(folder);
  const copy = copiesIn(files).find(({ name }) => name === copyName);
  if (copy === undefined) {
    return {
      ok: false,
      sentence: `There is no copy "${copyName}" in ${files.copies}. Choose one that is listed there.`,
    };
  }
  const fault = faultOfCopy(copy.file);
  if (fault !== undefined) {
    return {
      ok: false,
      sentence: `The copy ${copyName} was not used: ${fault}. Choose another in ${files.copies}.`,
    };
  }
  const hold = holdFolder(files.hold);
  if (hold === undefined) {
    return {
      ok: false,
      sentence: `${folder} is in use by another First Account. Close it there, then try again.`,
    };
  }
  try {
    return { ok: true, setAside: putInPlace(files, copy.file, now) };
  } finally {
    hold.letGo();
  }
}

/** At each step either the old database or the copy stands in place, and the old one is under its dated name. */
function putInPlace(files: DataFolderFiles, copy: string, now: Date): string | null {
  const arriving = `${files.database}.arriving`;
  copyFileSync(copy, arriving);
  syncFile(arriving);
  const setAside = existsSync(files.database) || existsSync(files.log) ? keepAside(files, now) : null;
  // The old log must not be read into the copy.
  rmSync(files.log, { force: true });
  rmSync(files.sharedMemory, { force: true });
  renameSync(arriving, files.database);
  rmSync(files.suspicion, { force: true });
  syncFolder(files.folder);
  return setAside;
}

function keepAside(files: DataFolderFiles, now: Date): string {
  const stamp = now.toISOString().slice(0, 23).replaceAll(':', '-');
  const place = join(files.setAside, `damaged-${stamp}Z`);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  for (const file of [files.database, files.log]) {
    if (existsSync(file)) secondName(file, join(place, basename(file)));
  }
  syncFolder(place);
  syncFolder(files.setAside);
  return place;
}

/** A second name costs no space and reads nothing, so it also works on a failing disk. Where it cannot be, a copy. */
function secondName(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    copyFileSync(file, name);
    syncFile(name);
  }
}
