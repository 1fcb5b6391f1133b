import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.ts';

/**
 * Runs a script on this Node from the root of the clone, with everything it prints passed through, and gives its exit
 * status (1 when a signal ended it).
 */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: 'inherit', env });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}
