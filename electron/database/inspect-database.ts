import { existsSync, statSync } from 'node:fs';
import type { OpenProblem } from '../contract/open-problem.ts';
import { isWhole } from './check-database.ts';
import type { DataFolderFiles } from './data-folder-files.ts';
import { applicationId, schemaVersion } from './migrate.ts';
import { openReadOnly } from './open-database.ts';
import type { Database } from './open-database.ts';
import { readHeader } from './read-header.ts';
import type { DatabaseHeader } from './read-header.ts';
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
  const { database, log, suspicion } = files;
  const endedBadly = sizeOf(log) > 0;
  if (sizeOf(database) === 0) {
    const wasThere = endedBadly || copiesIn(files).length > 0;
    return wasThere ? { is: 'damaged', what: 'The database is gone.' } : { is: 'fit' };
  }
  const header = readHeader(database);
  if (header === undefined) return damagedFile;
  const isSuspect = existsSync(suspicion);
  if (header.mark === applicationId && !endedBadly && !isSuspect) {
    return judged(header, files, newestKnown);
  }
  const db = openReadOnly(database);
  try {
    const judgement = isEmpty(db) ? ({ is: 'fit' } as const) : judged(headerOf(db), files, newestKnown);
    if (judgement.is !== 'fit') return judgement;
    return isWhole(db, isSuspect ? 'full' : 'quick') ? judgement : damagedFile;
  } finally {
    db.close();
  }
}

const damagedFile = { is: 'damaged', what: 'The database file is damaged.' } as const;

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

function headerOf(db: Database): DatabaseHeader {
  return {
    version: schemaVersion(db),
    mark: Number(db.pragma('application_id', { simple: true })),
  };
}

/** As a first start leaves it that was cut short. */
function isEmpty(db: Database): boolean {
  const { version, mark } = headerOf(db);
  return version === 0 && mark === 0 && db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

function judged(
  { version, mark }: DatabaseHeader,
  { database }: DataFolderFiles,
  newestKnown: number,
): Inspected {
  if (mark !== applicationId) {
    return refused(
      'not-ours',
      `${database} belongs to another program. Choose another folder with --data; nothing was changed.`,
    );
  }
  if (version <= newestKnown) return { is: 'fit' };
  return refused(
    'newer',
    `${database} was written by a newer First Account (it is at version ${version}, this release knows ${newestKnown}). Install the newer release again, or choose another folder with --data; nothing was changed.`,
  );
}

function refused(kind: OpenProblem['kind'], sentence: string): Inspected {
  return { is: 'refused', problem: { kind, sentence } };
}
