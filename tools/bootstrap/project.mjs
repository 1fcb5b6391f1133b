import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone, without a trailing separator. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const lintFolder = join(root, 'tools', 'lint');

/** The Node 24 that came with the packages: the binary itself, because Windows cannot start the shim without a shell. */
export const projectNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * The environment for everything that runs after set-up: the project's Node and the linters come first on PATH.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const first = [join(root, 'node_modules', '.bin'), join(lintFolder, 'node_modules', '.bin')];
  const rest = (env[key] ?? '').split(delimiter).filter((folder) => folder !== '' && !first.includes(folder));
  return { ...env, [key]: [...first, ...rest].join(delimiter) };
}

/**
 * Whether a path lies in the project's own packages, which `npm ci` is about to delete.
 *
 * @param {string} path
 */
export function isInPackages(path) {
  return path.startsWith(join(root, 'node_modules') + sep);
}
