import { dialog, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DesktopMemory } from './desktop-state.ts';
import { contentOf, fileToSave, filterFor } from './file-to-save.ts';

/** What a test puts in the place of the system's own. */
export type SavePlaces = {
  readonly memory: DesktopMemory;
  /** Where to begin as long as nothing has been saved. */
  readonly documents: string;
};

/**
 * Asks the person where a file is to go and writes it there, whole or not at all. The folder is remembered for the next
 * time. Giving up is no problem; a disk that refuses is told in a sentence. Throws on a file that is not as agreed.
 */
export async function saveFile(window: BrowserWindow, given: unknown, places: SavePlaces): Promise<void> {
  const file = fileToSave.parse(given);
  const { exportFolder } = places.memory.read();
  const folder = exportFolder !== null && existsSync(exportFolder) ? exportFolder : places.documents;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save',
    defaultPath: join(folder, file.name),
    filters: [filterFor(file.name)],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return;
  try {
    await writeWhole(filePath, contentOf(file));
    places.memory.change({ exportFolder: dirname(filePath) });
  } catch (error) {
    await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The file was not saved.',
      detail: `${filePath} could not be written: ${error instanceof Error ? error.message : String(error)}. Choose another folder; nothing is lost.`,
    });
  }
}

async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, content, { flush: true });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
