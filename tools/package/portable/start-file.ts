import { readFileSync } from 'node:fs';
import type { Target } from '../node-releases.ts';
import type { ShippedFile } from '../shipped-file.ts';

/** What a person clicks. Command files want the line ends of Windows. */
export function startFile(target: Target): ShippedFile {
  const name = startFileName(target);
  if (target === 'win32-x64') {
    return { path: name, bytes: Buffer.from(withWindowsLines(source('start.cmd'))) };
  }
  return { path: name, bytes: Buffer.from(source('start.sh')), runs: true };
}

/** The start file's name: one that this system opens at a double click. */
export function startFileName(target: Target): string {
  if (target === 'win32-x64') return 'First Account.cmd';
  return target.startsWith('darwin-') ? 'First Account.command' : 'first-account.sh';
}

/** The script behind it, which is the same everywhere. */
export function startScript(): ShippedFile {
  return { path: 'app/start.mjs', bytes: Buffer.from(source('start.mjs')) };
}

/** Text as Windows writes it. */
export function withWindowsLines(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}

function source(name: string): string {
  return readFileSync(new URL(`files/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
}
