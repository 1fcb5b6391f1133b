// What the desktop remembers between two starts, in a small file of its own. Losing it loses nothing but comfort, so a
// file that cannot be read is as good as none.

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { windowPlace } from './window-place.ts';

const desktopState = z.object({
  window: windowPlace.nullable().catch(null),
  /** Where the last export was saved; a path of this computer. */
  exportFolder: z.string().nullable().catch(null),
});

export type DesktopState = z.infer<typeof desktopState>;

const nothing: DesktopState = { window: null, exportFolder: null };

export type DesktopMemory = {
  readonly read: () => DesktopState;
  readonly change: (changed: Partial<DesktopState>) => void;
};

/** The memory kept in a folder. */
export function desktopMemory(folder: string): DesktopMemory {
  const file = join(folder, 'desktop.json');
  let state = readState(file);
  return {
    read: () => state,
    change(changed) {
      state = { ...state, ...changed };
      try {
        writeFileSync(`${file}-new`, JSON.stringify(state), { mode: 0o600 });
        renameSync(`${file}-new`, file);
      } catch {
        // A full or locked disk: the window will stand where it stood before, and that is all.
      }
    },
  };
}

function readState(file: string): DesktopState {
  try {
    return desktopState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return nothing;
  }
}
