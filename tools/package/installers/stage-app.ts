import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../project-root.ts';
import { appFiles } from '../app-files.ts';
import type { Target } from '../node-releases.ts';

/** Where electron-builder.yml looks for the app. */
const stage = join(projectRoot, 'dist', 'app');

/**
 * Lays out in dist/app what an installer packs, and nothing else. electron-builder would find its way through a whole
 * clone too, but reads every file in it, caches and all, to leave them out again. All builds have to be there.
 */
export function stageApp(targets: readonly Target[]): void {
  rmSync(stage, { recursive: true, force: true });
  for (const { path, bytes } of appFiles({ host: 'desktop', targets })) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeFileSync(join(stage, path), bytes);
  }
}
