import type { Moment } from '../contract/chain-link.ts';
import { usualPracticeDays } from '../contract/limits.ts';
import type { PracticeDays } from '../contract/limits.ts';
import type { Trainee } from '../contract/values.ts';
import { foldName } from './fold-name.ts';
import type { Database } from './open-database.ts';

export type TraineeNames = {
  readonly legalName: string;
  readonly displayName: string;
  readonly badge: string | null;
};

/** Who matches what was typed, and by what. */
export type TraineeFound = Trainee & { readonly by: 'badge' | 'name' };

type TraineeRow = {
  readonly id: string;
  readonly legal_name: string;
  readonly display_name: string;
  readonly badge: string | null;
  readonly idle_limit_seconds: number;
  readonly has_pin: 0 | 1;
  readonly practice_days: PracticeDays | null;
};

const columns = `id, legal_name, display_name, badge, idle_limit_seconds,
  EXISTS (SELECT 1 FROM pins WHERE trainee = id) AS has_pin,
  (SELECT days FROM practice_keeping WHERE trainee = id) AS practice_days`;

/** The people who practise on this computer. */
export function traineeStore(db: Database) {
  const byId = db.prepare<[string], TraineeRow>(`SELECT ${columns} FROM trainees WHERE id = ?`);
  const all = db.prepare<[], TraineeRow>(`SELECT ${columns} FROM trainees ORDER BY legal_key, id`);
  const byTyped = db.prepare<[{ key: string }], TraineeRow & { by_badge: 0 | 1 }>(
    `SELECT ${columns}, badge_key IS :key AS by_badge FROM trainees
     WHERE badge_key = :key OR legal_key = :key OR display_key = :key ORDER BY id`,
  );
  const badgeHolder = db.prepare<[string], string>('SELECT id FROM trainees WHERE badge_key = ?').pluck();
  const insertion = db.prepare(
    `INSERT INTO trainees (id, legal_name, display_name, badge, legal_key, display_key, badge_key,
       idle_limit_seconds, registered_at, registered_offset)
     VALUES (:id, :legalName, :displayName, :badge, :legalKey, :displayKey, :badgeKey,
       :idleLimitSeconds, :at, :offsetMinutes)`,
  );
  const renaming = db.prepare(
    `UPDATE trainees SET legal_name = :legalName, display_name = :displayName, badge = :badge,
       legal_key = :legalKey, display_key = :displayKey, badge_key = :badgeKey WHERE id = :id`,
  );
  const keeping = db.prepare(
    `INSERT INTO practice_keeping (trainee, days) VALUES (:id, :days)
     ON CONFLICT (trainee) DO UPDATE SET days = excluded.days`,
  );
  const limiting = db.prepare('UPDATE trainees SET idle_limit_seconds = ? WHERE id = ?');
  return {
    read: (id: string): Trainee | undefined => optional(byId.get(id), traineeFrom),
    readAll: (): readonly Trainee[] => all.all().map(traineeFrom),
    /** Everybody whose badge, legal or display name this is. */
    find: (typed: string): readonly TraineeFound[] =>
      byTyped
        .all({ key: foldName(typed) })
        .map((row) => ({ ...traineeFrom(row), by: row.by_badge === 1 ? 'badge' : 'name' })),
    /** Whose badge this is. */
    holderOf: (badge: string): string | undefined => badgeHolder.get(foldName(badge)),
    insert: (
      id: string,
      names: TraineeNames,
      idleLimitSeconds: number,
      { at, offsetMinutes }: Moment,
    ): void => {
      insertion.run({ id, ...names, ...keysOf(names), idleLimitSeconds, at, offsetMinutes });
    },
    rename: (id: string, names: TraineeNames): void => {
      renaming.run({ id, ...names, ...keysOf(names) });
    },
    setIdleLimit: (id: string, seconds: number): void => {
      limiting.run(seconds, id);
    },
    setPracticeDays: (id: string, days: PracticeDays): void => {
      keeping.run({ id, days });
    },
  };
}

export type TraineeStore = ReturnType<typeof traineeStore>;

function keysOf({ legalName, displayName, badge }: TraineeNames) {
  return {
    legalKey: foldName(legalName),
    displayKey: foldName(displayName),
    badgeKey: badge === null ? null : foldName(badge),
  };
}

function traineeFrom(row: TraineeRow): Trainee {
  return {
    id: row.id,
    legalName: row.legal_name,
    displayName: row.display_name,
    badge: row.badge,
    hasPin: row.has_pin === 1,
    idleLimitSeconds: row.idle_limit_seconds,
    practiceDays: row.practice_days ?? usualPracticeDays,
  };
}

function optional<Row, Value>(row: Row | undefined, from: (row: Row) => Value): Value | undefined {
  return row === undefined ? undefined : from(row);
}
