import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Another process running a script of the tests; killed when the test ends, if it has not ended itself. */
export type RunningScript = {
  readonly child: ChildProcess;
  /** The first line it says. */
  readonly firstLine: Promise<string>;
  /** Everything it has said, once it has ended. */
  readonly said: Promise<string>;
  /** Kills it as a power cut would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
};

/** Starts a script of the tests, named relative to the calling file, under this Node. */
export function runScript(from: string, name: string, ...args: readonly string[]): RunningScript {
  return runFile(fileURLToPath(new URL(name, from)), ...args);
}

/** Starts a script by its file. */
export function runFile(file: string, ...args: readonly string[]): RunningScript {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let said = '';
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')));
    });
    child.on('close', () => reject(new Error(`The script ended before it said a line: ${said}`)));
  });
  // Who does not wait for a line is not told that none came.
  firstLine.catch(() => undefined);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return { child, firstLine, said: ended.then(() => said), kill };
}
