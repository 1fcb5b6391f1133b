import { writeFileSync } from 'node:fs';
import { couldNot } from './answer.ts';
import type { Answer } from './answer.ts';

/** Writes a file that a command was asked for; one that is there is written over only if `mayReplace`. */
export function writeOut(
  file: string,
  text: string,
  { mayReplace }: { readonly mayReplace: boolean },
): { readonly ok: true } | { readonly ok: false; readonly answer: Answer } {
  try {
    writeFileSync(file, text, { flag: mayReplace ? 'w' : 'wx' });
    return { ok: true };
  } catch (thrown) {
    return { ok: false, answer: couldNot(`${file} ${whyNotWritten(thrown)}`) };
  }
}

function whyNotWritten(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  switch (code) {
    case 'EEXIST':
      return 'is there already and was left as it is; name another file.';
    case 'ENOENT':
      return 'cannot be written: its folder does not exist.';
    case 'EISDIR':
      return 'is a folder; name a file in it.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'may not be written by you.';
    case 'ENOSPC':
      return 'cannot be written: the disk is full.';
    default:
      return `cannot be written (${thrown instanceof Error ? thrown.message : String(thrown)}).`;
  }
}
