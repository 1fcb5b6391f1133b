import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Wishes } from './read-wishes.ts';

/** How Electron ended: by its own status, or without having come to anything. */
export type DesktopEnd =
  | { readonly is: 'ended'; readonly status: number }
  | { readonly is: 'did-not-start'; readonly why: string };

/** An Electron that is killed within this time (ms) has shown nobody a window. */
const beginning = 10_000;

/** Runs the built app in Electron, on this terminal, until it ends. */
export function runDesktop(binary: string, main: string, { data, files }: Wishes): Promise<DesktopEnd> {
  const began = Date.now();
  const folder = data === undefined ? [] : [`--data=${resolve(data)}`];
  return new Promise((settle) => {
    const child = spawn(binary, [main, ...folder, ...files.map((file) => resolve(file))], {
      stdio: 'inherit',
    });
    // A terminal sends Ctrl+C to both, and Electron ends in order.
    const stay = () => {};
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', stay);
    process.on('SIGTERM', pass);
    const end = (how: DesktopEnd) => {
      process.off('SIGINT', stay);
      process.off('SIGTERM', pass);
      settle(how);
    };
    child.on('error', ({ message }) => end({ is: 'did-not-start', why: message }));
    child.on('exit', (status, signal) => {
      const wasKilled = signal !== null && signal !== 'SIGTERM' && signal !== 'SIGINT' && signal !== 'SIGHUP';
      if (wasKilled && Date.now() - began < beginning) end({ is: 'did-not-start', why: signal });
      else end({ is: 'ended', status: status ?? 1 });
    });
  });
}
