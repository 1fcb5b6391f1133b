import { existsSync, readdirSync } from 'node:fs';
import type { DataFolderFiles } from './data-folder-files.ts';
import { forgetForGood } from './forget-for-good.ts';
import type { Database } from './open-database.ts';
import { plusDeltaStore } from './plus-delta-store.ts';
import { practiceStore } from './practice-store.ts';
import { typedWordsStore } from './typed-words-store.ts';

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
  const kept = JSON.stringify(stillKept(db, trainee));
  const what = {
    isIn: (copy: Database) => holdsAny(copy, trainee, kept),
    removeFrom: (copy: Database) => {
      removeAllOf(copy, trainee);
      copy.prepare(`DELETE ${discarded}`).run({ trainee, kept });
    },
  };
  forgetForGood(db, files, what, now);
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

function holdsAny(copy: Database, trainee: string, kept: string): boolean {
  const ofTheirs = tablesIn(copy).map((table) => `FROM ${table} WHERE trainee = :trainee`);
  const places = [...ofTheirs, discarded].map((place) => `EXISTS (SELECT 1 ${place})`);
  return (
    copy
      .prepare(`SELECT ${places.join(' OR ')}`)
      .pluck()
      .get({ trainee, kept }) === 1
  );
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
