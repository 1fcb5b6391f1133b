import { statfsSync } from 'node:fs';
import { sqliteCode } from './open-database.ts';

/** What a disk can do to us, as far as it can be told from an error. */
export type StorageProblem =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'unreadable'; readonly sentence: string }
  | { readonly kind: 'no-access'; readonly sentence: string };

/** Below this many free bytes an input or output error is put down to the full disk. */
const nearlyNothing = 256 * 1024;

/** What the disk or the database file did, or nothing when the error is a bug of ours. */
export function storageProblem(error: unknown, folder: string): StorageProblem | undefined {
  const code = sqliteCode(error) ?? systemCode(error);
  if (code === undefined) return undefined;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full' };
  if (code === 'SQLITE_CORRUPT' || code.startsWith('SQLITE_CORRUPT_') || code === 'SQLITE_NOTADB') {
    return { kind: 'unreadable', sentence: 'The database file is damaged.' };
  }
  if (code === 'EIO' || code === 'SQLITE_IOERR' || code.startsWith('SQLITE_IOERR_')) {
    if (isNearlyFull(folder)) return { kind: 'disk-full' };
    return { kind: 'unreadable', sentence: 'The disk failed while the database was read or written.' };
  }
  if (/^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS|ENOENT|ENOTDIR)/.test(code)) {
    return { kind: 'no-access', sentence: 'The database file cannot be opened for writing.' };
  }
  return undefined;
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A full disk shows as an input or output error where SQLite could not grow the file it shares with other readers. */
function isNearlyFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < nearlyNothing;
  } catch {
    return false; // The folder is gone, which is another problem than a full disk.
  }
}
