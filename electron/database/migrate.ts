import { sqliteCode } from './open-database.ts';
import type { Database } from './open-database.ts';
import type { Migration } from './migrations/migration.ts';

/** A migration that did not go through. The database is as it was before it. */
export class FailedMigration extends Error {}

/** Marks a file as ours ("FAcc"), so that another program's database is never taken for one. */
export const applicationId = 0x46416363;

/** The number of the newest migration applied to a database; 0 for a new one. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a database up to date, each migration in one transaction with the number that says it was applied, so that a
 * migration that fails leaves everything as it was. `before` is called ahead of each; what it throws stops the rest.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  before: (migration: Migration) => void,
): void {
  for (const migration of migrations) {
    if (migration.number <= schemaVersion(db)) continue;
    before(migration);
    try {
      apply(db, migration);
    } catch (error) {
      if (isOfTheDisk(error)) throw error;
      throw new FailedMigration(`migration ${migration.number}: ${messageOf(error)}`, { cause: error });
    }
  }
}

function apply(db: Database, { number, sql }: Migration): void {
  // A table that is made anew would otherwise drag along whatever refers to it; checked again before the commit.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${number}`);
      const dangling = db.prepare('PRAGMA foreign_key_check').all();
      if (dangling.length > 0) {
        throw new Error(
          `Migration ${number} leaves ${dangling.length} references to rows that are not there.`,
        );
      }
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** A full or failing disk is no fault of the migration and is reported as what it is. */
function isOfTheDisk(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== undefined && /^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN)/.test(code);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
