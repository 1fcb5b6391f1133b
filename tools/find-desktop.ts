import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/**
 * The Electron binary and the built main process to start with it, or null where either is missing. Electron's package
 * fetches its binary by itself at first use, which a closed network does not allow, so only what is there counts.
 */
export function findDesktop(): { readonly binary: string; readonly main: string } | null {
  const folder = join(projectRoot, 'node_modules', 'electron');
  const main = join(projectRoot, 'dist', 'desktop', 'main.js');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile) || !existsSync(main)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? { binary, main } : null;
}
