import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolderFiles } from './data-folder-files.ts';

/** Files and bytes of one part of a data folder. */
export type PartSize = { readonly files: number; readonly bytes: number };

/** How large a data folder is, part by part; `other` is what we did not put there, or keep no name of here. */
export type FolderSizes = {
  readonly [part in 'database' | 'log' | 'copies' | 'setAside' | 'other' | 'all']: PartSize;
};

/** Measures a data folder. Names of files are not told. */
export function folderSizes({ folder, database, log, copies, setAside }: DataFolderFiles): FolderSizes {
  const parts = {
    database: sizeOf(database),
    log: sizeOf(log),
    copies: sizeOf(copies),
    setAside: sizeOf(setAside),
  };
  const all = sizeOf(folder);
  const known = sumOf(Object.values(parts));
  return { ...parts, other: { files: all.files - known.files, bytes: all.bytes - known.bytes }, all };
}

function sizeOf(path: string): PartSize {
  if (!existsSync(path)) return { files: 0, bytes: 0 };
  const found = statSync(path);
  if (!found.isDirectory()) return { files: 1, bytes: found.size };
  return sumOf(readdirSync(path).map((name) => sizeOf(join(path, name))));
}

function sumOf(sizes: readonly PartSize[]): PartSize {
  return sizes.reduce((sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }), {
    files: 0,
    bytes: 0,
  });
}
