import { suspectDamage } from './damage.ts';
import type { DataFolderFiles } from './data-folder-files.ts';
import type { FolderHold } from './hold-folder.ts';
import { emptyLog } from './open-database.ts';
import type { Database } from './open-database.ts';
import { storageProblem } from './storage-problem.ts';
import { isCopied, makeVerifiedCopy, rotateCopies, UnfitCopy } from './verified-copies.ts';

/** How it ended: with a new verified copy, without need of one, or without one and why. */
export type Closing =
  | { readonly copy: 'made'; readonly name: string }
  | { readonly copy: 'not-needed' }
  | { readonly copy: 'not-made'; readonly sentence: string };

/**
 * Ends the use of a data folder: writes the log into the database, makes a verified copy when anything has changed since
 * the last, and lets the folder go, whatever becomes of the copy.
 */
export function closeDataFolder(db: Database, files: DataFolderFiles, hold: FolderHold, now: Date): Closing {
  try {
    return copyIfChanged(db, files, now);
  } catch (error) {
    return { copy: 'not-made', sentence: whyNot(error, files) };
  } finally {
    db.close();
    hold.letGo();
  }
}

function copyIfChanged(db: Database, files: DataFolderFiles, now: Date): Closing {
  const isEmptied = emptyLog(db);
  if (isEmptied && isCopied(files)) return { copy: 'not-needed' };
  const { name } = makeVerifiedCopy(db, files, 'at-close', now);
  rotateCopies(files);
  return { copy: 'made', name };
}

function whyNot(error: unknown, files: DataFolderFiles): string {
  const problem = storageProblem(error, files.folder);
  if (problem?.kind === 'disk-full') {
    return `There was no space for a copy of the database where ${files.folder} is. Nothing was lost; make some space.`;
  }
  if (problem === undefined && !(error instanceof UnfitCopy)) throw error;
  if (problem?.kind !== 'no-access') suspectDamage(files);
  return `No copy of the database could be made in ${files.copies}: ${problem?.sentence ?? String(error)} It is checked at the next start.`;
}
