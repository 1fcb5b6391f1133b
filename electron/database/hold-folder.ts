import { holdExclusively, sqliteCode } from './open-database.ts';

/** A data folder that no other process can use until it is let go. */
export type FolderHold = { readonly letGo: () => void };

/**
 * Takes a folder for this process by an exclusive lock on a file in it. The system gives the lock back when the process
 * ends, however it ends, so nothing stale is ever left behind. Gives nothing when another process holds it.
 */
export function holdFolder(file: string): FolderHold | undefined {
  try {
    const held = holdExclusively(file);
    return { letGo: () => void held.close() };
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}
