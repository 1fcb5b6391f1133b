import { migration0001 } from './0001-first-tables.ts';
import { migration0002 } from './0002-forks-and-own-words.ts';
import { migration0003 } from './0003-agency-and-expiry.ts';
import { migration0004 } from './0004-agency-directory.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [migration0001, migration0002, migration0003, migration0004];

/** The `user_version` of a database that this app has brought up to date. */
export const newestMigration = migrations.length;
