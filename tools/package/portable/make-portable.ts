import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { fetchNode } from '../fetch-node.ts';
import type { Target } from '../node-releases.ts';
import { portableFiles } from './portable-files.ts';
import { writeZip } from './write-zip.ts';

export type Made =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly sentence: string };

const systems: Readonly<Record<Target, string>> = {
  'win32-x64': 'windows-x64',
  'darwin-arm64': 'macos-arm64',
  'darwin-x64': 'macos-x64',
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
};

/**
 * Packs the portable folder for a target as a zip file into a folder, or says in a sentence why that was not possible.
 * The page and the terminal have to be built.
 */
export async function makePortable(target: Target, into: string): Promise<Made> {
  const fetched = fetchNode(target);
  if (!fetched.ok) return fetched;
  mkdirSync(into, { recursive: true });
  const file = join(into, `First-Account-${packageJson.version}-portable-${systems[target]}.zip`);
  await writeZip(file, 'First Account', portableFiles(target, fetched.node));
  return { ok: true, file };
}
