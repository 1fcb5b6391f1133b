import { applicationId, schemaVersion } from './migrate.ts';
import { newestMigration } from './migrations/migrations.ts';
import { openReadOnly } from './open-database.ts';
import type { Database } from './open-database.ts';

/** How many rows each table holds. */
export type RowCounts = Readonly<Record<string, number>>;

/**
 * Whether SQLite finds the file whole. `quick` reads every page but does not compare indexes with tables; it takes a
 * fraction of the time and finds what a torn write leaves behind.
 */
export function isWhole(db: Database, how: 'quick' | 'full'): boolean {
  return db.pragma(how === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', { simple: true }) === 'ok';
}

/** How many rows each table holds. */
export function rowCounts(db: Database): RowCounts {
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`);
  const counted = tables
    .pluck()
    .all()
    .map((table) => [table, Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())] as const);
  return Object.fromEntries(counted);
}

/** What a copy is compared with: the database that it was just made from. */
export type Original = { readonly version: number; readonly rows: RowCounts };

/**
 * What is wrong with a copy, or nothing: it opens, is ours, is whole, and is at the version and holds as many rows as its
 * original. Without an original it has to be one that this release can go on with.
 */
export function faultOfCopy(file: string, original?: Original): string | undefined {
  try {
    const copy = openReadOnly(file);
    try {
      if (Number(copy.pragma('application_id', { simple: true })) !== applicationId) {
        return 'it is not a database of First Account';
      }
      const version = schemaVersion(copy);
      if (original === undefined && version > newestMigration) return 'it is from a newer First Account';
      if (!isWhole(copy, 'full')) return 'SQLite does not find it whole';
      if (original === undefined) return undefined;
      if (version !== original.version) return 'it is at another version';
      if (!isSame(rowCounts(copy), original.rows)) return 'it has not got every row';
      return undefined;
    } finally {
      copy.close();
    }
  } catch (error) {
    return `it cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}

function isSame(counts: RowCounts, expected: RowCounts): boolean {
  const tables = Object.keys(expected);
  return (
    tables.length === Object.keys(counts).length && tables.every((table) => counts[table] === expected[table])
  );
}
