import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { startServing, type Serving } from './start-serving.ts';

export type Said = { readonly address: string; readonly port: number; readonly dataFolder: string };

export type ServingStage = {
  /** A folder of the test's own. */
  readonly around: string;
  /** A data folder in it that is not there yet. */
  readonly dataFolder: string;
  readonly start: typeof startServing;
};

/** Gives every test of a file a folder of its own, and ends whatever it started. */
export function servingStage(): ServingStage {
  let around = '';
  const running = new Set<Serving>();
  beforeEach(() => {
    around = mkdtempSync(join(tmpdir(), 'first-account-serve-'));
  });
  afterEach(async () => {
    for (const serving of running) serving.signal('SIGKILL');
    await Promise.all([...running].map(({ ended }) => ended));
    running.clear();
    rmSync(around, { recursive: true });
  });
  return {
    get around() {
      return around;
    },
    get dataFolder() {
      return join(around, 'not', 'there', 'yet');
    },
    start(...given) {
      const serving = startServing(...given);
      running.add(serving);
      return serving;
    },
  };
}

/** What a serving process has said in its one line of JSON. */
export async function said(serving: Serving): Promise<Said> {
  return JSON.parse(await serving.firstLine) as Said; // what the command promises to print
}
