import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import electron from 'electron/package.json' with { type: 'json' };
import { fetchNode } from '../../../tools/package/fetch-node.ts';

/** What comes before Electron's fuses in its program, so that tools find them. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Version 1 of the wire, nine fuses, each as Electron has them before anybody packs it. */
const fuses = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('101100011')]);

/**
 * A folder that looks to electron-builder like an unpacked Electron, whose binary cannot be had everywhere: the files it
 * looks for, and a program that has the fuses of one. For Windows the program is Node's, because there it is taken
 * apart and put together again with the app's name, icon and the hash of its archive.
 */
export function standInElectron(folder: string, platform: 'linux' | 'win32'): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'version'), electron.version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'locales/de.pak']) {
    writeFileSync(join(folder, name), name);
  }
  const file = join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
  const program = platform === 'win32' ? nodeForWindows() : Buffer.from('A stand-in. ');
  writeFileSync(file, Buffer.concat([program, fuses]));
  chmodSync(file, 0o755);
}

/** Without its publisher's signature, which would not hold for other bytes; Electron's has none. */
function nodeForWindows(): Buffer {
  const fetched = fetchNode('win32-x64');
  if (!fetched.ok) throw new Error(fetched.sentence);
  const bytes = readFileSync(fetched.node.program);
  // The fifth entry of the data directories says where the signature is: always last in the file.
  const entry = bytes.readUInt32LE(0x3c) + 24 + 112 + 4 * 8;
  const signature = bytes.readUInt32LE(entry);
  bytes.fill(0, entry, entry + 8);
  return bytes.subarray(0, signature);
}
