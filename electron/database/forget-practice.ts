// Deleting for good. SQLite overwrites what it deletes, but leaves shadows of rows it once moved from page to page; only
// writing the whole file anew takes those away too. Blocks that the disk gave back to the system are out of our reach.

import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { faultOfCopy } from './check-database.ts';
import type { DataFolderFiles } from './data-folder-files.ts';
import { schemaVersion } from './migrate.ts';
import { newestMigration } from './migrations/migrations.ts';
import { emptyLog, openForRewriting, openReadOnly } from './open-database.ts';
import type { Database } from './open-database.ts';
import { plusDeltaStore } from './plus-delta-store.ts';
import { practiceStore } from './practice-store.ts';
import { syncFile, syncFolder } from './sync-to-disk.ts';
import { typedWordsStore } from './typed-words-store.ts';
import { copiesIn, makeVerifiedCopy, rotateCopies } from './verified-copies.ts';

export type Forgotten = {
  readonly attempts: number;
  /** Damaged databases set aside earlier, which may still hold some and which nobody but a person should delete. */
  readonly mayRemainIn: readonly string[];
};

/**
 * Takes away all that a trainee has practised, and all they wrote beside any attempt, out of the database, its log and
 * every copy. What they discarded or deleted earlier goes from the copies with it. Done again it finishes what a full disk may have kept it from.
 */
export function forgetPractice(db: Database, files: DataFolderFiles, trainee: string, now: Date): Forgotten {
  const attempts = db.transaction(() => removeAllOf(db, trainee)).immediate();
  db.exec('VACUUM');
  emptyLog(db);
  const kept = stillKept(db, trainee);
  const holding = copiesIn(files).filter(({ file }) => holdsAny(file, trainee, kept));
  // A copy of today stands before any older one is touched.
  if (holding.length > 0) makeVerifiedCopy(db, files, 'at-close', now);
  for (const { file } of holding) forgetInCopy(file, trainee, kept);
  rotateCopies(files);
  return { attempts, mayRemainIn: existsSync(files.setAside) ? readdirSync(files.setAside) : [] };
}

function removeAllOf(db: Database, trainee: string): number {
  typedWordsStore(db).removeAllOf(trainee);
  plusDeltaStore(db).removeAllOf(trainee);
  return practiceStore(db).removeAllOf(trainee);
}

/** The trainee's assessed attempts that have not been discarded: these stay in the copies. */
function stillKept(db: Database, trainee: string): readonly string[] {
  return db
    .prepare<[string, string], string>(
      `SELECT id FROM unfinished_attempts WHERE trainee = ?
       UNION ALL SELECT id FROM assessed_attempts WHERE trainee = ?`,
    )
    .pluck()
    .all(trainee, trainee);
}

const discarded =
  'FROM unfinished_attempts WHERE trainee = :trainee AND id NOT IN (SELECT value FROM json_each(:kept))';

/** Whether a copy holds something to forget. One that cannot be told is taken to. */
function holdsAny(file: string, trainee: string, kept: readonly string[]): boolean {
  try {
    const copy = openReadOnly(file);
    try {
      const ofTheirs = tablesIn(copy).map((table) => `FROM ${table} WHERE trainee = :trainee`);
      const places = [...ofTheirs, discarded].map((place) => `EXISTS (SELECT 1 ${place})`);
      const found = copy
        .prepare(`SELECT ${places.join(' OR ')}`)
        .pluck()
        .get({ trainee, kept: JSON.stringify(kept) });
      return found === 1;
    } finally {
      copy.close();
    }
  } catch {
    return true;
  }
}

/** The tables of what is to be forgotten. A copy of an older form has fewer of them. */
function tablesIn(copy: Database): readonly string[] {
  return copy
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table'
       AND name IN ('practice_attempts', 'typed_words', 'plus_deltas')`,
    )
    .pluck()
    .all();
}

/** Writes a copy anew without what is to be forgotten; one of an older form, or that is not whole any more, is removed. */
function forgetInCopy(file: string, trainee: string, kept: readonly string[]): void {
  const rewritten = `${file}.rewritten`;
  try {
    copyFileSync(file, rewritten);
    if (faultOfCopy(rewritten) === undefined && rewrite(rewritten, trainee, kept)) {
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

function rewrite(file: string, trainee: string, kept: readonly string[]): boolean {
  const copy = openForRewriting(file);
  try {
    if (schemaVersion(copy) !== newestMigration) return false;
    removeAllOf(copy, trainee);
    copy.prepare(`DELETE ${discarded}`).run({ trainee, kept: JSON.stringify(kept) });
    copy.exec('VACUUM');
  } finally {
    copy.close();
  }
  return faultOfCopy(file) === undefined;
}
