// The only place that opens SQLite. What stands in the data folder, and in which order it is made sure of, is
// open-data-folder.ts; what the tables are is in migrations/.

import Sqlite from 'better-sqlite3';

export type Database = Sqlite.Database;

/** How long a statement waits for somebody else's lock, in milliseconds: another program may look into the file. */
const patience = 2_000;

/** How long a second process waits for the folder, in milliseconds: the first may be closing just now. */
const patienceForTheFolder = 400;

/**
 * The database in a file, made if it is not there, with every commit synced before it returns. What SQLite objects to
 * (damage, no space, no permission) throws its own error; storage-problem.ts puts that into words.
 */
export function openDatabase(file: string): Database {
  return openedWith(new Sqlite(file, { timeout: patience }), (db) => {
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal')
      throw new Error(`SQLite keeps ${file} in journal mode ${String(mode)} and not in WAL.`);
    // better-sqlite3 is compiled to sync WAL databases at checkpoints only; FULL syncs each commit.
    db.pragma('synchronous = FULL');
    // On macOS fsync leaves the data in the drive's own memory; elsewhere these two change nothing.
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
    db.pragma('foreign_keys = ON');
    // Without this, INSERT OR REPLACE would delete a row past the triggers that forbid it.
    db.pragma('recursive_triggers = ON');
    db.pragma('secure_delete = ON');
    // Sorting and VACUUM would otherwise leave practice in the system's temporary folder.
    db.pragma('temp_store = MEMORY');
    db.pragma('cell_size_check = ON');
    db.pragma('trusted_schema = OFF');
  });
}

/** A database that is only looked at: its log stays as it is, also when it is closed. */
export function openReadOnly(file: string): Database {
  return openedWith(new Sqlite(file, { readonly: true, fileMustExist: true, timeout: patience }), (db) => {
    db.pragma('cell_size_check = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
  });
}

/** A copy that is to be rewritten, with its journal in memory, so that what is taken out is written nowhere else. */
export function openForRewriting(file: string): Database {
  return openedWith(new Sqlite(file, { fileMustExist: true, timeout: patience }), (db) => {
    db.pragma('journal_mode = MEMORY');
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    db.pragma('temp_store = MEMORY');
  });
}

/** A file that this process alone holds until it closes it or ends, however it ends; throws SQLITE_BUSY when held. */
export function holdExclusively(file: string): Database {
  return openedWith(new Sqlite(file, { timeout: patienceForTheFolder }), (db) => {
    db.exec('BEGIN EXCLUSIVE');
  });
}

/** Writes the log into the database and cuts it to nothing. False when another program's reading kept some of it. */
export function emptyLog(db: Database): boolean {
  return db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
}

/** SQLite's name for what went wrong, such as SQLITE_FULL; nothing for an error that is not SQLite's. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Sqlite.SqliteError ? error.code : undefined;
}

function openedWith(db: Database, prepare: (db: Database) => void): Database {
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
