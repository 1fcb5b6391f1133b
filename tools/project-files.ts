import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

const made = new Set(['.git', 'node_modules', 'dist', '.cache', 'coverage']);

/**
 * Every file that people wrote, as paths from the root with forward slashes; what git ignores is left out. It walks the
 * folders itself, so that a downloaded archive without git is checked like a clone.
 */
export function projectFiles(folder = ''): readonly string[] {
  const entries = readdirSync(join(projectRoot, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (made.has(entry.name) || entry.name.endsWith('.log')) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? projectFiles(path) : [path];
  });
}
