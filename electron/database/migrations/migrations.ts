import { migration0001 } from './0001-first-tables.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [migration0001];

/** The `user_version` of a database that this app has brought up to date. */
export const newestMigration = migrations.length;
