import { closeSync, openSync, readSync } from 'node:fs';

/** What the first hundred bytes of a database say: the `user_version` and `application_id` it was given. */
export type DatabaseHeader = { readonly version: number; readonly mark: number };

/**
 * Reads a database's header without SQLite, which leaves files beside whatever it looks into. Nothing when the file does
 * not begin as a database does. Nobody in this process may have the database open: closing the file drops their locks.
 */
export function readHeader(file: string): DatabaseHeader | undefined {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    const read = readSync(descriptor, header);
    if (read < header.length || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return undefined;
    return { version: header.readInt32BE(60), mark: header.readInt32BE(68) };
  } finally {
    closeSync(descriptor);
  }
}
