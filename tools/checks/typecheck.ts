import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** Every layer is checked with its own libraries, so that a page cannot use Node and a scenario cannot use either. */
const layers = [
  'scenarios',
  'electron/contract',
  'electron',
  'electron/preload',
  'renderer',
  'tools',
  'test',
] as const;

function check(layer: string): Promise<boolean> {
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiler, '--project', layer, '--pretty'], {
      cwd: projectRoot,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', (status) => resolve(status === 0));
  });
}

const failed: string[] = [];
for (const layer of layers) {
  // One after the other: the compiler uses every core by itself.
  if (!(await check(layer))) failed.push(layer);
}
if (failed.length > 0) console.error(`Types do not hold in ${failed.join(', ')}.`);
process.exitCode = failed.length > 0 ? 1 : 0;
