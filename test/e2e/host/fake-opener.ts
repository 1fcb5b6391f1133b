import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type FakeOpener = { readonly env: Record<string, string>; readonly given: () => string };

/** A stand-in for xdg-open in a folder, which writes down what it was given. */
export function fakeOpener(folder: string): FakeOpener {
  const note = join(folder, 'given');
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$*" > '${note}'\n`);
  chmodSync(join(folder, 'xdg-open'), 0o755);
  return {
    env: { DISPLAY: ':0', PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
    given: () => (existsSync(note) ? readFileSync(note, 'utf8') : ''),
  };
}
