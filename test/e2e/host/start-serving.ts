import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServeOptions } from '../../../electron/cli/serve.ts';

const script = fileURLToPath(new URL('./serve-alone.ts', import.meta.url));

export type Serving = {
  readonly out: () => string;
  readonly problems: () => string;
  /** Resolves with the first line of standard output. */
  readonly firstLine: Promise<string>;
  /** Resolves with the exit status, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly signal: (name: NodeJS.Signals) => void;
};

/** Starts the serve command as a person's terminal does: no display, unless the environment names one. */
export function startServing(options: ServeOptions, env: Record<string, string> = {}): Serving {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, WSL_DISTRO_NAME: ___, ...plain } = process.env;
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    env: { ...plain, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let problems = '';
  const ended = once(child, 'close').then(([status, name]: unknown[]) => (status ?? name) as number | string); // as Node documents
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
      const end = out.indexOf('\n');
      if (end !== -1) resolve(out.slice(0, end));
    });
    ended.then((status) => reject(new Error(`It ended with ${status} and said: ${problems}`)), reject);
  });
  firstLine.catch(() => {}); // not every test waits for it
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    problems += chunk;
  });
  return { out: () => out, problems: () => problems, firstLine, ended, signal: (name) => child.kill(name) };
}
