import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Writes SHA256SUMS for all packages in a folder, as sha256sum does and as the desktop reads it when it installs an
 * update from a file. Gives the names of the packages.
 */
export async function writeChecksums(folder: string): Promise<readonly string[]> {
  const names = readdirSync(folder)
    .filter((name) => /\.(?:zip|exe|dmg|AppImage|deb)$/.test(name))
    .toSorted((a, b) => (a < b ? -1 : 1));
  const lines: string[] = [];
  for (const name of names) lines.push(`${await sha256(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
  return names;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
