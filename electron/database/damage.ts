import { writeFileSync } from 'node:fs';
import type { Damage } from '../contract/open-problem.ts';
import type { DataFolderFiles } from './data-folder-files.ts';
import { storageProblem } from './storage-problem.ts';
import { newestVerifiedCopy } from './verified-copies.ts';

/**
 * What to tell somebody whose database looks damaged, and the newest verified copy to offer them. Notes it in the folder,
 * so that the next start checks everything. Moves and deletes nothing.
 */
export function reportDamage(files: DataFolderFiles, what: string): Damage {
  suspectDamage(files);
  const copy = newestVerifiedCopy(files);
  const offer =
    copy === undefined
      ? `There is no verified copy in ${files.copies}: keep the folder as it is and ask for help.`
      : `The newest verified copy is ${copy.name}; when it is put in place, the damaged file is kept beside it.`;
  return {
    kind: 'damaged',
    sentence: `${what} ${files.database} was left as it is. ${offer}`,
    copy: copy?.name ?? null,
  };
}

/** Makes the next start check the whole database. */
export function suspectDamage(files: DataFolderFiles): void {
  try {
    writeFileSync(files.suspicion, '');
  } catch (error) {
    // A disk that does not even take this note has been reported to the person who is there.
    if (storageProblem(error, files.folder) === undefined) throw error;
  }
}
