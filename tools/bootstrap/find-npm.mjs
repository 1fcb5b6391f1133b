import { existsSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { isInPackages } from './project.mjs';

/**
 * The command that starts npm, or null where there is none. npm names itself in `npm_execpath` when it runs a script;
 * otherwise it is looked for on PATH and beside Node.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ command: string, args: string[], shell: boolean } | null}
 */
export function findNpm(env) {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const script = env['npm_execpath'];
  if (script !== undefined && basename(script) === 'npm-cli.js' && existsSync(script)) {
    return { command: machineNode(folders), args: [script], shell: false };
  }
  const windows = process.platform === 'win32';
  const found = folders
    .map((folder) => join(folder, windows ? 'npm.cmd' : 'npm'))
    .find((path) => existsSync(path));
  if (found === undefined) return null;
  // A .cmd file starts only through a shell, which needs the quotes around a path with spaces.
  return { command: windows ? `"${found}"` : found, args: [], shell: windows };
}

/**
 * The machine's own Node: the project's would be deleted under npm's feet.
 *
 * @param {readonly string[]} folders
 */
function machineNode(folders) {
  if (!isInPackages(process.execPath)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const candidates = folders.map((folder) => join(folder, name));
  return candidates.find((path) => !isInPackages(path) && existsSync(path)) ?? process.execPath;
}
