import { app, dialog } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Has what the browser inside keeps (settings, the size of the window) stand in the data folder with everything else, so
 * that one folder is all there is to copy or to remove. False, when it was said that the folder cannot be used.
 */
export function keepEverythingIn(dataFolder: string): boolean {
  const folder = join(dataFolder, 'desktop');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    dialog.showErrorBox(
      'First Account cannot start',
      `This account cannot write to ${dataFolder} (${why}). Change its permissions, or choose another folder with --data=FOLDER.`,
    );
    return false;
  }
  app.setPath('userData', folder);
  return true;
}
