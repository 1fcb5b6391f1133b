import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** A file as an archive holds it. */
export type Unzipped = {
  readonly path: string;
  readonly bytes: Buffer;
  /** As Unix has it: who may read, write and run it. */
  readonly mode: number;
};

/** All files in an archive, in its order. yauzl refuses names that lead out of it. */
export async function readZip(file: string): Promise<readonly Unzipped[]> {
  const zip = await openPromise(file);
  const files: Unzipped[] = [];
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    files.push({ path: entry.fileName, bytes, mode });
  }
  return files;
}

/** Unpacks an archive into a folder, as the programs of most systems do. */
export async function unzip(file: string, into: string): Promise<void> {
  for (const { path, bytes, mode } of await readZip(file)) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), bytes);
    chmodSync(join(into, path), mode);
  }
}
