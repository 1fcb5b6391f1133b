import { readFileSync, statSync } from 'node:fs';

/** Far above what any scenario, directory or export of records comes to; more would only fill the memory. */
const mostBytes = 512 * 1024 * 1024;

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly sentence: string };

/** The text of a UTF-8 file, or one sentence that says why it cannot be read. A byte order mark is left out. */
export function readTextFile(path: string): ReadText {
  const refused = (why: string): ReadText => ({ ok: false, sentence: `${path} ${why}` });
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > mostBytes) return refused('is too large to be read.');
    bytes = readFileSync(path);
  } catch (thrown) {
    return refused(whyUnreadable(thrown));
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refused('is not text in UTF-8; save it as UTF-8 and try again.');
  }
}

function whyUnreadable(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'does not exist.';
    case 'EISDIR':
      return 'is a folder; name a file in it.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by you.';
    default:
      return `cannot be read (${thrown instanceof Error ? thrown.message : String(thrown)}).`;
  }
}
