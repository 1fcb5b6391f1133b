import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

// Each run starts a program anew, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const main = fileURLToPath(new URL('../../../electron/cli/main.ts', import.meta.url));

/** The real program with these words, run to its end. It sees no data folder but one that is named to it. */
export async function runCli(...words: readonly string[]): Promise<Ran> {
  const env = { ...process.env, FIRST_ACCOUNT_DATA: '/nowhere/that/can/be/made' };
  const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    stdout += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    stderr += part;
  });
  const status = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { status, stdout, stderr };
}

/** The JSON that a command answers; what is not JSON fails the test. */
export async function jsonOf(...words: readonly string[]): Promise<unknown> {
  const { stdout } = await runCli(...words, '--json');
  return JSON.parse(stdout);
}

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'first-account-cli-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A scenario of the fixtures, as a file. */
export function fixtureFile(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/scenarios/${name}.scenario.json`, import.meta.url));
}

/** A scenario that ships, as a file. */
export function shippedFile(id: string): string {
  return fileURLToPath(new URL(`../../../scenarios/library/${id}.scenario.json`, import.meta.url));
}

/** The scenario that `new` writes, as a file. */
export const starterFile = fileURLToPath(
  new URL('../../../electron/cli/starter.scenario.json', import.meta.url),
);

/** The directory that the fixture with services is written for, as a file. */
export const directoryFile = fileURLToPath(
  new URL('../../fixtures/directories/fixture-county-1.json', import.meta.url),
);
