import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How long this disk takes to make sure of so many bytes at the end of a file in a folder, in milliseconds, once for each
 * sample. A decision that is on disk before it is shown cannot be faster than that.
 */
export function sampleSyncFloor(folder: string, bytes: number, samples: number): readonly number[] {
  const file = join(folder, 'sync-floor');
  const content = Buffer.alloc(bytes, 7);
  const descriptor = openSync(file, 'w');
  try {
    return Array.from({ length: samples }, () => {
      const began = performance.now();
      writeSync(descriptor, content);
      fsyncSync(descriptor);
      return performance.now() - began;
    });
  } finally {
    closeSync(descriptor);
    rmSync(file);
  }
}
