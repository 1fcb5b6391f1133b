import { join, resolve } from 'node:path';

/** What stands in a data folder. Other files there are left alone. */
export type DataFolderFiles = {
  readonly folder: string;
  readonly database: string;
  /** SQLite's log of commits that are not in the database file yet; gone after a clean close. */
  readonly log: string;
  readonly sharedMemory: string;
  /** Held while a process uses the folder. Never read it in that process: POSIX would let the hold go. */
  readonly hold: string;
  /** Verified copies. */
  readonly copies: string;
  /** Damaged databases in whose place a copy was put. */
  readonly setAside: string;
  /** Stands here when something looked damaged: the next start checks everything. */
  readonly suspicion: string;
};

/** The files of a data folder, whether or not they are there. */
export function dataFolderFiles(asked: string): DataFolderFiles {
  const folder = resolve(asked);
  const database = join(folder, 'first-account.db');
  return {
    folder,
    database,
    log: `${database}-wal`,
    sharedMemory: `${database}-shm`,
    hold: join(folder, 'folder.lock'),
    copies: join(folder, 'copies'),
    setAside: join(folder, 'set-aside'),
    suspicion: join(folder, 'check-at-next-start'),
  };
}
