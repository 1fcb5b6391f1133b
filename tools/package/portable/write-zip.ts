import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ShippedFile } from '../shipped-file.ts';

/**
 * Writes files into a zip archive, below one folder, in the order given. Programs stay programs where that is known. The
 * same files make the same archive to the byte, wherever and whenever.
 */
export async function writeZip(file: string, folder: string, files: readonly ShippedFile[]): Promise<void> {
  const zip = new ZipFile();
  // The format has local time without a zone, so this is noon wherever it is made.
  const mtime = new Date(2000, 0, 1, 12);
  for (const { path, bytes, runs = false } of files) {
    zip.addBuffer(bytes, `${folder}/${path}`, {
      mtime,
      forceDosTimestamp: true,
      mode: runs ? 0o100755 : 0o100644,
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
