// Deleting for good. SQLite overwrites what it deletes, but leaves shadows of rows it once moved from page to page; only
// writing the whole file anew takes those away too. Blocks that the disk gave back to the system are out of our reach.

import { copyFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { faultOfCopy } from './check-database.ts';
import type { DataFolderFiles } from './data-folder-files.ts';
import { schemaVersion } from './migrate.ts';
import { newestMigration } from './migrations/migrations.ts';
import { emptyLog, openForRewriting, openReadOnly } from './open-database.ts';
import type { Database } from './open-database.ts';
import { syncFile, syncFolder } from './sync-to-disk.ts';
import { copiesIn, makeVerifiedCopy, rotateCopies } from './verified-copies.ts';

/** What is to be forgotten: how it is found in a copy of any form, and how it is taken out of one of today's form. */
export type ToForget = {
  readonly isIn: (copy: Database) => boolean;
  readonly removeFrom: (copy: Database) => void;
};

/**
 * Takes what was deleted a moment ago out of the database file, its log and every copy. Done again it finishes what a
 * full disk may have kept it from.
 */
export function forgetForGood(db: Database, files: DataFolderFiles, what: ToForget, now: Date): void {
  db.exec('VACUUM');
  emptyLog(db);
  const holding = copiesIn(files).filter(({ file }) => holdsAny(file, what));
  // A copy of today stands before any older one is touched.
  if (holding.length > 0) makeVerifiedCopy(db, files, 'at-close', now);
  for (const { file } of holding) forgetInCopy(file, what);
  rotateCopies(files);
}

/** Whether a copy holds something to forget. One that cannot be told is taken to. */
function holdsAny(file: string, what: ToForget): boolean {
  try {
    const copy = openReadOnly(file);
    try {
      return what.isIn(copy);
    } finally {
      copy.close();
    }
  } catch {
    return true;
  }
}

/** Writes a copy anew without what is to be forgotten; one of an older form, or that is not whole any more, is removed. */
function forgetInCopy(file: string, what: ToForget): void {
  const rewritten = `${file}.rewritten`;
  try {
    copyFileSync(file, rewritten);
    if (faultOfCopy(rewritten) === undefined && rewrite(rewritten, what)) {
      const { atime, mtime } = statSync(file);
      utimesSync(rewritten, atime, mtime);
      syncFile(rewritten);
      renameSync(rewritten, file);
    } else {
      rmSync(file);
    }
    syncFolder(dirname(file));
  } finally {
    rmSync(rewritten, { force: true });
  }
}

function rewrite(file: string, what: ToForget): boolean {
  const copy = openForRewriting(file);
  try {
    if (schemaVersion(copy) !== newestMigration) return false;
    what.removeFrom(copy);
    copy.exec('VACUUM');
  } finally {
    copy.close();
  }
  return faultOfCopy(file) === undefined;
}
