import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { projectRoot } from '../../project-root.ts';

const program = join(projectRoot, 'tools', 'package', 'node_modules', 'electron-builder', 'cli.js');

/**
 * Runs electron-builder on electron-builder.yml with more words, and gives its exit status. What it prints is kept in a
 * file. Never publishes. Throws when it is not installed.
 */
export async function runElectronBuilder(words: readonly string[], log: string): Promise<number> {
  if (!existsSync(program)) {
    throw new Error('electron-builder is not installed; "npm run package" installs it.');
  }
  mkdirSync(dirname(log), { recursive: true });
  const kept = createWriteStream(log);
  const child = spawn(process.execPath, [program, ...words, '--publish', 'never'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(kept, { end: false });
  child.stderr.pipe(kept, { end: false });
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  kept.end();
  await finished(kept);
  return status;
}
