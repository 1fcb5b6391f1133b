import { join } from 'node:path';
import { ensurePackages } from './ensure-packages.mjs';
import { lintFolder, projectNode, root } from './project.mjs';
import { runOnProjectNode } from './run-on-project-node.mjs';
import { tasks } from './tasks.mjs';

/**
 * Makes the project ready and runs one task with what was typed after it. Gives the exit status: the task's own, or 1
 * when it could not be started and a sentence on standard error has said why.
 *
 * @param {readonly string[]} words the task's name and its arguments
 * @returns {Promise<number>}
 */
export async function runTask([name = '', ...typed]) {
  const task = /** @type {Record<string, import('./tasks.mjs').Task>} */ (tasks)[name];
  if (task === undefined) {
    return refuse(`There is no task "${name}"; there are ${Object.keys(tasks).join(', ')}.`);
  }
  const problem =
    (await ensureProject()) ??
    (task.lints === true ? await ensureLinters() : null) ??
    (task.packs === true ? await ensurePackers() : null);
  if (problem !== null) return refuse(problem);
  const cwd = task.here === true ? typedIn(name, process.env) : root;
  return runOnProjectNode([join(root, task.script), ...(task.args ?? []), ...typed], cwd);
}

function ensureProject() {
  return ensurePackages({
    folder: root,
    what: 'Installing the packages (only needed once)',
    locked: true,
    logName: 'npm-ci.log',
    needs: projectNode,
  });
}

function ensureLinters() {
  return ensurePackages({
    folder: lintFolder,
    what: 'Installing the linters (only needed once)',
    locked: false,
    logName: 'npm-install.log',
  });
}

function ensurePackers() {
  return ensurePackages({
    folder: join(root, 'tools', 'package'),
    what: 'Installing what makes installers (only needed once)',
    locked: true,
    logName: 'npm-ci.log',
  });
}

/** @param {string} sentence */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

/**
 * The folder a person typed the command in. npm moves to the root of the clone and keeps the real one in INIT_CWD, which
 * counts only when this very script was started by npm and not by something that npm started earlier.
 *
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
function typedIn(name, env) {
  const fromNpm = env['npm_lifecycle_event'] === name ? env['INIT_CWD'] : undefined;
  return fromNpm ?? process.cwd();
}
