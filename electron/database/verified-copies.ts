// Copies of the whole database. A copy counts only after it was opened again, checked by SQLite and counted against the
// database it was made from. Its time of change is set to the database's: while the two are equal, nothing has changed.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { faultOfCopy, rowCounts } from './check-database.ts';
import type { DataFolderFiles } from './data-folder-files.ts';
import { schemaVersion } from './migrate.ts';
import type { Database } from './open-database.ts';
import { syncFile, syncFolder } from './sync-to-disk.ts';

/** How many copies made at a clean close are kept. Copies made before a migration are kept beside them. */
export const keptCopies = 5;

/** A copy that did not turn out as its database is. The one or the other is damaged. */
export class UnfitCopy extends Error {}

export type Copy = {
  readonly name: string;
  readonly file: string;
  /** Copies are numbered as they are made; a clock that was set cannot change their order. */
  readonly number: number;
  readonly madeAt: 'close' | 'migration';
};

const nameOfCopy = /^(\d{6})-(at-close|before-migration-\d+)-[\dTZ-]+\.db$/;

/** The copies in a data folder, the newest first. */
export function copiesIn({ copies }: DataFolderFiles): readonly Copy[] {
  if (!existsSync(copies)) return [];
  return readdirSync(copies)
    .flatMap((name): Copy[] => {
      const [, number, occasion] = nameOfCopy.exec(name) ?? [];
      if (number === undefined) return [];
      const madeAt = occasion === 'at-close' ? 'close' : 'migration';
      return [{ name, file: join(copies, name), number: Number(number), madeAt }];
    })
    .toSorted((a, b) => b.number - a.number);
}

/** The newest copy that is still found whole, checked now: a disk that damaged the database may have damaged others. */
export function newestVerifiedCopy(files: DataFolderFiles): Copy | undefined {
  return copiesIn(files).find(({ file }) => faultOfCopy(file) === undefined);
}

/**
 * Makes a copy and verifies it; throws what the disk objects to, or an `UnfitCopy`, and leaves no half of one behind. The database must not be in a transaction.
 */
export function makeVerifiedCopy(db: Database, files: DataFolderFiles, occasion: string, now: Date): Copy {
  mkdirSync(files.copies, { recursive: true, mode: 0o700 });
  const number = (copiesIn(files)[0]?.number ?? 0) + 1;
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const name = `${String(number).padStart(6, '0')}-${occasion}-${stamp}Z.db`;
  const file = join(files.copies, name);
  const partial = `${file}.partial`;
  try {
    rmSync(partial, { force: true });
    db.prepare('VACUUM INTO ?').run(partial);
    chmodSync(partial, 0o600);
    const fault = faultOfCopy(partial, { version: schemaVersion(db), rows: rowCounts(db) });
    if (fault !== undefined) throw new UnfitCopy(`A copy was made but not kept: ${fault}.`);
    const { atime, mtime } = statSync(files.database);
    utimesSync(partial, atime, mtime);
    // VACUUM INTO leaves its output in the system's memory.
    syncFile(partial);
    renameSync(partial, file);
    syncFolder(files.copies);
  } finally {
    rmSync(partial, { force: true });
  }
  return { name, file, number, madeAt: occasion === 'at-close' ? 'close' : 'migration' };
}

/** Whether the newest copy was made from the database as it is. The log must be empty: what is in it is newer. */
export function isCopied(files: DataFolderFiles): boolean {
  const newest = copiesIn(files).find(({ madeAt }) => madeAt === 'close');
  if (newest === undefined) return false;
  // Setting a file's times loses what is finer than a millisecond.
  return Math.abs(statSync(newest.file).mtimeMs - statSync(files.database).mtimeMs) < 2;
}

/** Removes the oldest copies made at a close, beyond the number that is kept. */
export function rotateCopies(files: DataFolderFiles): void {
  const atClose = copiesIn(files).filter(({ madeAt }) => madeAt === 'close');
  for (const { file } of atClose.slice(keptCopies)) rmSync(file);
}
