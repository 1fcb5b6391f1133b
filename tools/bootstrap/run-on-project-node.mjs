import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectEnvironment, projectNode } from './project.mjs';

/**
 * Runs a script on the Node that came with the packages, on this terminal, and gives its exit status (128 and the
 * signal's number when one ended it, as shells do).
 *
 * @param {readonly string[]} args the script and its arguments
 * @param {string} [cwd]
 * @returns {Promise<number>}
 */
export function runOnProjectNode(args, cwd = process.cwd()) {
  return new Promise((resolve) => {
    const child = spawn(projectNode, args, { cwd, stdio: 'inherit', env: projectEnvironment(process.env) });
    // A terminal sends Ctrl+C to both; the child decides what it means, and this process stays to pass on its status.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    process.on('SIGHUP', () => child.kill('SIGHUP'));
    const watch = whenOrphaned(() => child.kill('SIGTERM'));
    child.on('error', (error) => {
      clearInterval(watch);
      process.stderr.write(`The project's Node could not be started: ${error.message}.\n`);
      resolve(1);
    });
    child.on('close', (status, signal) => {
      clearInterval(watch);
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * Calls back when the process that npm started this one with is gone. Ending npm ends only the shell it put between,
 * which would leave the app running with nobody to end it.
 *
 * @param {() => void} orphaned
 */
function whenOrphaned(orphaned) {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) orphaned();
  }, 500);
}
