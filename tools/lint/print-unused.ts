import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

const knip = join(projectRoot, 'tools', 'lint', 'node_modules', 'knip', 'bin', 'knip.js');

/** Prints files that nothing reaches and packages that nothing uses or that are used unnamed; gives the exit status. */
export function printUnused(): number {
  const looksFor = '--include=files,dependencies,unlisted,unresolved';
  const { status } = spawnSync(
    process.execPath,
    [knip, '--config', 'tools/lint/knip.jsonc', '--no-config-hints', looksFor],
    { cwd: projectRoot, stdio: 'inherit' },
  );
  return status ?? 1;
}
