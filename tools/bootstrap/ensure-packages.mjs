import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainNpmFailure } from './explain-npm-failure.mjs';
import { findNpm } from './find-npm.mjs';
import { installKey, isInstalled } from './install-state.mjs';
import { isInPackages } from './project.mjs';
import { showProgress } from './show-progress.mjs';

/**
 * @typedef {object} Packages
 * @property {string} folder holds package.json and gets node_modules
 * @property {string} what said while it takes its time, such as `Installing the packages`
 * @property {boolean} locked whether package-lock.json decides (`npm ci`) or exact versions in package.json do
 * @property {string} logName of the file that keeps what npm prints
 * @property {string} [needs] a file that must be there afterwards
 */

const platform = `${process.platform}-${process.arch}`;

/**
 * Installs what a folder's lock file asks for, unless it is there already. Gives null when all is well, else the
 * sentence for the person in front of the machine.
 *
 * @param {Packages} packages
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string | null>}
 */
export async function ensurePackages(packages, env = process.env) {
  const { folder, locked, needs } = packages;
  const modules = join(folder, 'node_modules');
  const stamp = join(modules, '.first-account-installed');
  const text = readFileSync(join(folder, locked ? 'package-lock.json' : 'package.json'), 'utf8');
  const key = installKey(text, platform);
  const complete = needs === undefined || existsSync(needs);
  const stamped = readIfThere(stamp);
  if (stamped === key && complete) return null;

  const installed = readIfThere(join(modules, '.package-lock.json'));
  const samePlatform = stamped === null || stamped.startsWith(`${platform} `);
  if (!(locked && complete && samePlatform && installed !== null && isInstalled(text, installed))) {
    const problem = await install(packages, env);
    if (problem !== null) return problem;
  }
  writeFileSync(stamp, key);
  return null;
}

/**
 * @param {Packages} packages
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>}
 */
async function install({ folder, what, locked, logName, needs }, env) {
  const npm = findNpm(env);
  if (npm === null) {
    return 'npm was not found on this machine; it comes with Node, so install Node again with npm and try again.';
  }
  const done = showProgress(what);
  const { status, output } = await runNpm(npm, installArguments(locked), folder, env);
  const seconds = done();
  const log = keepLog(output, folder, logName);
  if (status !== 0) return `${explainNpmFailure(output, status, folder)} ${log}`.trim();
  if (needs !== undefined && !existsSync(needs)) {
    return `npm did not install the Node this project runs on, most likely because its ignore-scripts setting is on; run "npm config delete ignore-scripts" and try again. ${log}`.trim();
  }
  if (seconds >= 2) process.stderr.write(`${what}: done in ${seconds} s.\n`);
  return null;
}

/** @param {boolean} locked */
function installArguments(locked) {
  // Three tries within some ten seconds each: npm's own patience with a missing network is over a minute.
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  // A machine set up for production would leave out what builds the page.
  const everything = ['--include=dev', '--include=optional'];
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', ...everything, ...patience];
  if (!locked) return ['install', '--no-package-lock', ...quiet];
  // Windows cannot delete the node.exe this very process runs on, as `npm ci` would.
  const runsOnWhatItReplaces = process.platform === 'win32' && isInPackages(process.execPath);
  return runsOnWhatItReplaces ? ['install', '--no-save', ...quiet] : ['ci', ...quiet];
}

/**
 * @param {{ command: string, args: string[], shell: boolean }} npm
 * @param {string[]} args
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function runNpm(npm, args, folder, env) {
  return new Promise((resolve) => {
    const child = spawn(npm.command, [...npm.args, ...args], {
      cwd: folder,
      env,
      shell: npm.shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ status: null, output: `${output}${error.message}\n` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/**
 * Keeps what npm printed where `npm ci` does not delete it, or among the temporary files when the clone cannot be
 * written or its disk is full. Gives the words that say where, or none when there is no room anywhere.
 *
 * @param {string} output
 * @param {string} folder
 * @param {string} name
 */
function keepLog(output, folder, name) {
  for (const place of [join(folder, '.cache'), tmpdir()]) {
    const log = join(place, `first-account-${name}`);
    try {
      mkdirSync(place, { recursive: true });
      writeFileSync(log, output);
      return `Details: ${log}`;
    } catch {
      // The next place may do.
    }
  }
  return '';
}

/**
 * @param {string} path
 * @returns {string | null}
 */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
