import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes sure that a file's content has left the system's memory. */
export function syncFile(file: string): void {
  syncOpened(file, 'r+');
}

/** Makes sure that names made, changed or removed in a folder have. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncOpened(folder, 'r');
}

function syncOpened(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
