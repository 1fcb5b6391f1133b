import type { PlusDelta } from '../contract/values.ts';
import type { Database } from './open-database.ts';

/** What officers wrote on the first page of a debrief. Whose it is stands with it; no record and no export reads it. */
export function plusDeltaStore(db: Database) {
  const reading = db.prepare<[string], PlusDelta>('SELECT plus, delta FROM plus_deltas WHERE attempt = ?');
  const keeping = db.prepare(
    `INSERT INTO plus_deltas (attempt, trainee, plus, delta) VALUES (:attempt, :trainee, :plus, :delta)
     ON CONFLICT (attempt) DO UPDATE SET plus = excluded.plus, delta = excluded.delta`,
  );
  const removal = db.prepare('DELETE FROM plus_deltas WHERE attempt = ?');
  const removalOfAll = db.prepare('DELETE FROM plus_deltas WHERE trainee = ?');
  const any = db
    .prepare<[string], 0 | 1>('SELECT EXISTS (SELECT 1 FROM plus_deltas WHERE trainee = ?)')
    .pluck();
  return {
    read: (attempt: string): PlusDelta | undefined => reading.get(attempt),
    /** Keeps both in the place of what was there. */
    keep: (attempt: string, trainee: string, { plus, delta }: PlusDelta): void => {
      keeping.run({ attempt, trainee, plus, delta });
    },
    remove: (attempt: string): void => {
      removal.run(attempt);
    },
    removeAllOf: (trainee: string): void => {
      removalOfAll.run(trainee);
    },
    hasAnyOf: (trainee: string): boolean => any.get(trainee) === 1,
  };
}
