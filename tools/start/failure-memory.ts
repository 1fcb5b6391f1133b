import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How long a failure to fetch Electron counts (ms). */
const day = 24 * 60 * 60 * 1000;

/** Remembers that Electron could not be fetched, so that not every start waits for it. */
export type FailureMemory = {
  /** Whether this release of Electron could not be fetched within the last day. */
  readonly isFresh: () => boolean;
  readonly remember: () => void;
  readonly forget: () => void;
};

/** The memory in a file. One that cannot be read or written counts as none: then it is simply tried again. */
export function failureMemory(file: string, version: string, now: () => number = Date.now): FailureMemory {
  return {
    isFresh: () => {
      const noted = readNote(file);
      const age = noted === null ? Number.NaN : now() - noted.at;
      return noted?.version === version && age >= 0 && age < day;
    },
    remember: () => {
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify({ version, at: now() }));
      } catch {
        // A read-only clone: the next start waits once more.
      }
    },
    forget: () => rmSync(file, { force: true }),
  };
}

function readNote(file: string): { readonly version: unknown; readonly at: number } | null {
  try {
    const note: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof note !== 'object' || note === null || !('at' in note) || !('version' in note)) return null;
    return typeof note.at === 'number' ? { version: note.version, at: note.at } : null;
  } catch {
    return null;
  }
}
