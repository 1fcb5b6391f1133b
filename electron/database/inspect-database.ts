import { existsSync, statSync } from 'node:fs';
import type { OpenProblem } from '../contract/open-problem.ts';
import { isWhole } from './check-database.ts';
import type { DataFolderFiles } from './data-folder-files.ts';
import { applicationId, schemaVersion } from './migrate.ts';
import { openReadOnly } from './open-database.ts';
import type { Database } from './open-database.ts';
import { copiesIn } from './verified-copies.ts';

export type Inspected =
  | { readonly is: 'fit' }
  | { readonly is: 'damaged'; readonly what: string }
  | { readonly is: 'refused'; readonly problem: OpenProblem };

/**
 * Looks at a database before it is opened for writing, because opening one writes into it what its log still holds. After
 * an end that was not clean, or a suspicion, SQLite checks it. The folder has to be held.
 */
export function inspectDatabase(files: DataFolderFiles, newestKnown: number): Inspected {
  if (sizeOf(files.database) === 0) {
    const wasThere = copiesIn(files).length > 0 || sizeOf(files.log) > 0;
    return wasThere ? { is: 'damaged', what: 'The database is gone.' } : { is: 'fit' };
  }
  const endedBadly = sizeOf(files.log) > 0;
  const db = openReadOnly(files.database, { alone: !endedBadly });
  try {
    const problem = notForUs(db, files.database, newestKnown);
    if (problem !== undefined) return { is: 'refused', problem };
    const isSuspect = existsSync(files.suspicion);
    const isFit = !(endedBadly || isSuspect) || isWhole(db, isSuspect ? 'full' : 'quick');
    return isFit ? { is: 'fit' } : { is: 'damaged', what: 'The database file is damaged.' };
  } finally {
    db.close();
  }
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

function notForUs(db: Database, file: string, newestKnown: number): OpenProblem | undefined {
  const version = schemaVersion(db);
  const mark = Number(db.pragma('application_id', { simple: true }));
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  const isEmpty = version === 0 && mark === 0 && tables === 0;
  if (!isEmpty && mark !== applicationId) {
    return {
      kind: 'not-ours',
      sentence: `${file} belongs to another program. Choose another folder with --data; nothing was changed.`,
    };
  }
  if (version <= newestKnown) return undefined;
  return {
    kind: 'newer',
    sentence: `${file} was written by a newer First Account (the database is at ${version}, this release knows ${newestKnown}). Install the newer release again, or choose another folder with --data; nothing was changed.`,
  };
}
