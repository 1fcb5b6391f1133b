import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from '../project-files.ts';
import { projectRoot } from '../project-root.ts';

/**
 * A hash of everything under some folders and files of the clone, names and contents. Equal keys mean an equal build,
 * whatever the clock and git say about the files.
 */
export function sourceKey(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const isFolder = (path: string) => path.endsWith('/');
  const files = paths.filter((path) => !isFolder(path));
  const inFolders = paths.filter(isFolder).flatMap((folder) => projectFiles(folder.slice(0, -1)));
  for (const path of [...files, ...inFolders].toSorted()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(projectRoot, path)))
      .update('\0');
  }
  return hash.digest('hex');
}
