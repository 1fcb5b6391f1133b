import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runOnProjectNode } from './bootstrap/run-on-project-node.mjs';
import { showProgress } from './bootstrap/show-progress.mjs';
import { buildRenderer } from './build/build-renderer.ts';
import { findDesktop } from './find-desktop.ts';
import { projectRoot } from './project-root.ts';

const typed = process.argv.slice(2);
const desktop = findDesktop();

if (desktop === null) {
  console.error('Electron is not here, so the app opens in your browser.');
  const done = showProgress('Building the page');
  await buildRenderer({ onlyIfStale: true });
  done();
  const terminal = join(projectRoot, 'electron', 'cli', 'main.ts');
  process.exitCode = await runOnProjectNode([terminal, 'serve', '--open', ...typed]);
} else {
  process.exitCode = spawnSync(desktop.binary, [desktop.main, ...typed], { stdio: 'inherit' }).status ?? 1;
}
