import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../../tools/project-root.ts';

/** The app as a newcomer starts it, on a data folder of its own. */
export type RunningApp = {
  readonly address: string;
  readonly dataFolder: string;
  /** Ends it as a person would at the terminal, and waits until it has ended. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** A data folder that is gone when the tests are over. */
export function temporaryDataFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'first-account-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts the real host on a data folder and waits for its address. */
export async function startApp(dataFolder: string): Promise<RunningApp> {
  return start(dataFolder, ['electron/cli/main.ts', 'serve', '--json', '--data', dataFolder]);
}

/** The same, with the test fixtures on its shelf in place of what ships. */
export async function startAppWithFixtures(dataFolder: string): Promise<RunningApp> {
  return start(dataFolder, ['test/e2e/app/layouts/serve-fixtures.ts', dataFolder]);
}

async function start(dataFolder: string, [program, ...options]: readonly string[]): Promise<RunningApp> {
  const child = spawn(process.execPath, [join(projectRoot, program ?? ''), ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { address } = JSON.parse(await firstLine(child)) as { readonly address: string };
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const end = (signal: NodeJS.Signals) => () => {
    child.kill(signal);
    return ended;
  };
  return { address, dataFolder, stop: end('SIGTERM'), kill: end('SIGKILL') };
}

async function firstLine({ stdout, stderr }: ChildProcess): Promise<string> {
  if (stdout === null || stderr === null) throw new Error('The host has no output to read.');
  const complaints: string[] = [];
  stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error(`The host ended before it gave its address. ${complaints.join('')}`);
}
