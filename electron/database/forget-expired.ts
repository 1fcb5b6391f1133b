import type { DataFolderFiles } from './data-folder-files.ts';
import { forgetForGood } from './forget-for-good.ts';
import type { Database } from './open-database.ts';
import { plusDeltaStore } from './plus-delta-store.ts';
import { typedWordsStore } from './typed-words-store.ts';

/** For each trainee the moment (UTC, as stored) before which practice was last touched that is to be forgotten. */
export type Cutoffs = Readonly<Record<string, string>>;

/**
 * Takes away the practice that has expired, and what was written beside it, out of the database, its log and every copy;
 * and finishes it where an earlier time was cut short. Gives how many attempts went now. Where there is nothing to
 * forget nothing is written. Throws what the disk objects to.
 */
export function forgetExpired(db: Database, files: DataFolderFiles, cutoffs: Cutoffs, now: Date): number {
  const written = JSON.stringify(cutoffs);
  const ids = expiredIn(db, written);
  if (ids.length === 0 && !isUnderWay(db)) return 0;
  db.transaction(() => {
    db.prepare('INSERT INTO forgetting (only) VALUES (1) ON CONFLICT DO NOTHING').run();
    removeAttempts(db, ids);
  }).immediate();
  const what = {
    isIn: (copy: Database) => expiredIn(copy, written).length > 0,
    removeFrom: (copy: Database) => removeAttempts(copy, expiredIn(copy, written)),
  };
  forgetForGood(db, files, what, now);
  db.prepare('DELETE FROM forgetting').run();
  return ids.length;
}

function isUnderWay(db: Database): boolean {
  return db.prepare('SELECT EXISTS (SELECT 1 FROM forgetting)').pluck().get() === 1;
}

/** Finished practice counts from its end, what was left from its last decision. */
function expiredIn(db: Database, cutoffs: string): readonly string[] {
  return db
    .prepare<[{ cutoffs: string }], string>(
      `WITH cutoffs AS (SELECT key AS trainee, value AS cutoff FROM json_each(:cutoffs))
       SELECT id FROM cutoffs c JOIN practice_attempts a ON a.trainee = c.trainee AND a.closed_at < c.cutoff
       UNION ALL
       SELECT id FROM cutoffs c JOIN practice_attempts a ON a.trainee = c.trainee AND a.closed_at IS NULL
       WHERE a.started_at < c.cutoff AND NOT EXISTS (
         SELECT 1 FROM practice_decisions d WHERE d.attempt = a.id AND d.at >= c.cutoff)`,
    )
    .pluck()
    .all({ cutoffs });
}

function removeAttempts(db: Database, ids: readonly string[]): void {
  const removal = db.prepare('DELETE FROM practice_attempts WHERE id = ?');
  const words = typedWordsStore(db);
  const reflections = plusDeltaStore(db);
  for (const id of ids) {
    words.remove(id);
    reflections.remove(id);
    removal.run(id);
  }
}
