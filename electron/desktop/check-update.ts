// What can be known about an installer that somebody brought: its bytes, and whether they are the ones that a list of
// checksums beside it names. Who made it is for the system to say, which checks the publisher's signature when the
// installer starts.

import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export type CheckedUpdate = {
  /** A copy in a folder that only this account can write to, so that what was checked is what is started. */
  readonly copy: string;
  readonly sha256: string;
  /** What a list of checksums beside the file says of it. */
  readonly list: 'names-it' | 'names-other-bytes' | 'leaves-it-out' | 'not-there';
};

const listNames = ['SHA256SUMS', 'SHA256SUMS.txt', 'sha256sums.txt'] as const;

/** Copies an installer into a private folder under `temporary`, and finds out what can be known about the copy. */
export async function checkUpdate(file: string, temporary: string): Promise<CheckedUpdate> {
  const folder = await mkdtemp(join(temporary, 'first-account-update-'));
  const copy = join(folder, basename(file));
  await copyFile(file, copy);
  const hash = createHash('sha256');
  await pipeline(createReadStream(copy), hash);
  const sha256 = hash.digest('hex');
  return { copy, sha256, list: await whatListSays(file, sha256) };
}

async function whatListSays(file: string, sha256: string): Promise<CheckedUpdate['list']> {
  const list = listNames.map((name) => join(dirname(file), name)).find((path) => existsSync(path));
  if (list === undefined) return 'not-there';
  const named = new Map((await readFile(list, 'utf8')).split(/\r?\n/).flatMap(checksumLine));
  const listed = named.get(basename(file));
  if (listed === undefined) return 'leaves-it-out';
  return listed === sha256 ? 'names-it' : 'names-other-bytes';
}

/** A line as sha256sum writes it: the sum, a blank, a blank or a star, the name. */
function checksumLine(line: string): readonly (readonly [name: string, sha256: string])[] {
  const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/i.exec(line) ?? [];
  return sum === undefined || name === undefined ? [] : [[name, sum.toLowerCase()]];
}
