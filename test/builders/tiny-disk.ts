import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.ts';

/** A real file system of a stated size in memory, which a test can fill and empty. */
export type TinyDisk = {
  readonly folder: string;
  /** Leaves no free byte. */
  readonly fill: () => void;
  readonly empty: () => void;
};

/** Makes one, or gives nothing where this account may not mount (only Linux's root may). */
export function tinyDisk(megabytes: number): TinyDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = tempFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) return undefined;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => fillWith(ballast),
    empty: () => rmSync(ballast),
  };
}

function fillWith(file: string): void {
  const descriptor = openSync(file, 'a');
  try {
    for (let size = 1 << 20; size >= 1; size >>= 1) writeUntilFull(descriptor, Buffer.alloc(size, 1));
  } finally {
    closeSync(descriptor);
  }
}

function writeUntilFull(descriptor: number, block: Uint8Array): void {
  try {
    while (writeSync(descriptor, block) > 0) fsyncSync(descriptor);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
