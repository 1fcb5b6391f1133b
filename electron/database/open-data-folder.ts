// A data folder as a whole: on this computer, held by this process alone, with a database that is ours, whole and up to
// date. Nothing here moves or deletes what it does not understand.

import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Damage, OpenProblem } from '../contract/open-problem.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import { closeDataFolder } from './close-data-folder.ts';
import type { Closing } from './close-data-folder.ts';
import { reportDamage } from './damage.ts';
import { dataFolderFiles } from './data-folder-files.ts';
import type { DataFolderFiles } from './data-folder-files.ts';
import { holdFolder } from './hold-folder.ts';
import type { FolderHold } from './hold-folder.ts';
import { inspectDatabase } from './inspect-database.ts';
import { FailedMigration, migrate, schemaVersion } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as released } from './migrations/migrations.ts';
import { networkBehind, systemProbe } from './network-folder.ts';
import type { FolderProbe } from './network-folder.ts';
import { openDatabase } from './open-database.ts';
import type { Database } from './open-database.ts';
import { storageProblem } from './storage-problem.ts';
import { syncFolder } from './sync-to-disk.ts';
import { makeVerifiedCopy, UnfitCopy } from './verified-copies.ts';

export type DataFolder = {
  readonly files: DataFolderFiles;
  readonly db: Database;
  /** Ends it well: log emptied, verified copy made, folder let go. Said once, last. */
  readonly close: () => Closing;
  /** Ends it without a copy, so that another database can be put in its place. */
  readonly abandon: () => void;
};

export type OpenOptions = {
  readonly now: () => Date;
  /** How the system is asked what kind of folder this is. */
  readonly probe?: FolderProbe | undefined;
  /** The migrations of another release, in tests. */
  readonly migrations?: readonly Migration[] | undefined;
};

type Opened = Result<DataFolder, OpenProblem | Damage>;

/** Opens a data folder, made if need be, or says in a sentence why it cannot be used and what to do. */
export function openDataFolder(folder: string, options: OpenOptions): Opened {
  const files = dataFolderFiles(folder);
  try {
    makeFolder(files.folder);
    const network = networkBehind(files.folder, options.probe ?? systemProbe);
    if (network !== undefined) return failed(onNetwork(files.folder, network));
    const hold = holdFolder(files.hold);
    return hold === undefined ? failed(inUse(files.folder)) : letGoUnlessOpened(files, hold, options);
  } catch (error) {
    return failed(problemFrom(error, files));
  }
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  syncFolder(dirname(folder));
}

/** SQLite would make a file that everybody on the computer can read; what it makes beside it is as private as this. */
function makePrivateFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

function letGoUnlessOpened(files: DataFolderFiles, hold: FolderHold, options: OpenOptions): Opened {
  let opened: Opened | undefined;
  try {
    opened = openHeld(files, hold, options);
    return opened;
  } finally {
    if (opened?.ok !== true) hold.letGo();
  }
}

function openHeld(files: DataFolderFiles, hold: FolderHold, options: OpenOptions): Opened {
  const migrations = options.migrations ?? released;
  const inspected = inspectDatabase(files, migrations.length);
  if (inspected.is === 'refused') return failed(inspected.problem);
  if (inspected.is === 'damaged') return failed(reportDamage(files, inspected.what));
  rmSync(files.suspicion, { force: true });
  makePrivateFile(files.database);
  const db = openDatabase(files.database);
  try {
    bringUpToDate(db, files, migrations, options.now);
  } catch (error) {
    db.close();
    throw error;
  }
  const abandon = () => {
    db.close();
    hold.letGo();
  };
  return succeeded({ files, db, close: () => closeDataFolder(db, files, hold, options.now()), abandon });
}

function bringUpToDate(
  db: Database,
  files: DataFolderFiles,
  migrations: readonly Migration[],
  now: () => Date,
): void {
  const isNew = schemaVersion(db) === 0;
  migrate(db, migrations, ({ number }) => {
    if (!isNew) makeVerifiedCopy(db, files, `before-migration-${number}`, now());
  });
}

function problemFrom(error: unknown, files: DataFolderFiles): OpenProblem | Damage {
  const problem = storageProblem(error, files.folder);
  if (problem?.kind === 'unreadable') return reportDamage(files, problem.sentence);
  if (problem?.kind === 'disk-full') {
    return {
      kind: 'disk-full',
      sentence: `There is no space left where ${files.folder} is. Make some and start again; nothing was lost.`,
    };
  }
  if (problem?.kind === 'no-access') {
    return {
      kind: 'cannot-open',
      sentence: `This account cannot write to ${files.folder}. Change its permissions, or choose another folder with --data.`,
    };
  }
  if (error instanceof UnfitCopy) return reportDamage(files, error.message);
  if (error instanceof FailedMigration) {
    return {
      kind: 'cannot-open',
      sentence: `${files.database} could not be brought up to date (${error.message}) and was left as it was; the copy made before is in ${files.copies}. Go on with the release you had and report this.`,
    };
  }
  throw error;
}

function onNetwork(folder: string, network: string): OpenProblem {
  return {
    kind: 'network-folder',
    sentence: `${folder} is on another computer (${network}), where two computers could write at once. Choose a folder on this computer with --data.`,
  };
}

function inUse(folder: string): OpenProblem {
  return {
    kind: 'in-use',
    sentence: `Another First Account is using ${folder}. Close that one, or start this one on another folder with --data.`,
  };
}
