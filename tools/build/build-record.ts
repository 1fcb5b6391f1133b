import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** What the last build of one output was made from, and the packages that went into it (paths from the root). */
export type BuildRecord = { readonly key: string; readonly packages: readonly string[] };

export type BuildName = 'renderer' | 'cli' | 'desktop';

/** The record of the last build, or null when there is none or its output is gone. */
export function readBuildRecord(name: BuildName): BuildRecord | null {
  const path = recordPath(name);
  if (!existsSync(path) || !existsSync(join(projectRoot, 'dist', name))) return null;
  return JSON.parse(readFileSync(path, 'utf8')) as BuildRecord; // written by writeBuildRecord below
}

/** Keeps the record beside the packages' caches, out of what is shipped. */
export function writeBuildRecord(name: BuildName, key: string, folders: readonly string[]): void {
  const packages = folders.map((folder) => relative(projectRoot, folder).replaceAll('\\', '/'));
  mkdirSync(join(projectRoot, '.cache', 'build'), { recursive: true });
  writeFileSync(recordPath(name), JSON.stringify({ key, packages } satisfies BuildRecord));
}

function recordPath(name: BuildName): string {
  return join(projectRoot, '.cache', 'build', `${name}.json`);
}
