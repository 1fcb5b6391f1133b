// Node for other computers. npm installs only the package for its own kind of computer, so the others are fetched as
// files, checked against the table and unpacked into .cache, where the next build finds them.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from 'tar';
import { findNpm } from '../bootstrap/find-npm.mjs';
import { projectRoot } from '../project-root.ts';
import { nodeReleases, type NodeRelease, type Target } from './node-releases.ts';

/** Paths of the program and of the licences of everything in it. */
export type FetchedNode = { readonly program: string; readonly licence: string };

type OrSentence<Value> = Value | { readonly ok: false; readonly sentence: string };
export type Fetching = OrSentence<{ readonly ok: true; readonly node: FetchedNode }>;
type Unpacking = OrSentence<{ readonly ok: true; readonly folder: string }>;

/** Where to look; given in tests. */
export type Surroundings = { readonly cache: string; readonly env: NodeJS.ProcessEnv };

const here: Surroundings = { cache: join(projectRoot, '.cache', 'node'), env: process.env };

/** Node for a target: from an earlier build, else from the package registry, else a sentence that says why not. */
export function fetchNode(target: Target): Fetching {
  const program = fetchRelease(nodeReleases[target]);
  if (!program.ok) return program;
  // The package for Windows holds the program alone; the licences are the same for all computers.
  const licence = target === 'win32-x64' ? fetchRelease(nodeReleases['linux-x64']) : program;
  if (!licence.ok) return licence;
  const name = target === 'win32-x64' ? 'node.exe' : 'node';
  return {
    ok: true,
    node: { program: join(program.folder, 'bin', name), licence: join(licence.folder, 'LICENSE') },
  };
}

/** The folder with one release unpacked, or a sentence. Bytes other than the table's are refused and not kept. */
export function fetchRelease(release: NodeRelease, around: Surroundings = here): Unpacking {
  const folder = join(around.cache, `${release.name}-${release.version}`);
  if (existsSync(folder)) return { ok: true, folder };
  mkdirSync(around.cache, { recursive: true });
  // Beside its place, so that it gets its name only when it is complete, in one step.
  const unfinished = mkdtempSync(join(around.cache, 'unfinished-'));
  try {
    const problem = download(release, unfinished, around.env);
    if (problem !== null) return { ok: false, sentence: problem };
    if (!existsSync(folder)) renameSync(unfinished, folder);
    return { ok: true, folder };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function download(release: NodeRelease, folder: string, env: NodeJS.ProcessEnv): string | null {
  const { name, version, integrity } = release;
  const npm = findNpm(env);
  if (npm === null) return `${name} ${version} could not be fetched, for npm was not found on this machine.`;
  spawnSync(npm.command, [...npm.args, 'pack', `${name}@${version}`, '--silent'], {
    cwd: folder,
    env,
    shell: npm.shell,
    stdio: 'ignore',
  });
  const file = join(folder, `${name}-${version}.tgz`);
  if (!existsSync(file)) {
    return `${name} ${version} could not be fetched from the package registry; try again with a network.`;
  }
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found !== integrity) {
    return `${name} ${version} from the package registry is not the one that tools/package/node-releases.ts names, so nothing was made of it.`;
  }
  extract({ sync: true, file, cwd: folder, strip: 1, filter: isWanted });
  rmSync(file);
  return null;
}

/** Most of a package is headers for those who compile against Node. */
function isWanted(path: string): boolean {
  return /^package\/(?:bin\/node(?:\.exe)?|LICENSE)$/.test(path);
}
