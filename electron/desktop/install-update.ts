import { app, dialog, shell, type BrowserWindow } from 'electron';
import { rm } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { checkUpdate, type CheckedUpdate } from './check-update.ts';

/** What a system installs from. An AppImage is the app itself: the new file takes the place of the old one. */
const installers: Readonly<Record<string, readonly string[]>> = {
  win32: ['exe'],
  darwin: ['dmg'],
  linux: ['deb', 'AppImage'],
};

/**
 * Installs an update from a file that somebody brought: asks for it, says what can be known about it, and on their word
 * ends the app, with handing the file to the system as the last thing it does: the database is closed and copied by
 * then, for the new release may change it. Looks nothing up and fetches nothing.
 */
export async function installUpdate(
  window: BrowserWindow,
  endWith: (last: () => Promise<void>) => void,
): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Install an Update from a File',
    filters: [{ name: 'Installers', extensions: [...(installers[process.platform] ?? [])] }],
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (file === undefined) return;
  let update: CheckedUpdate;
  try {
    update = await checkUpdate(file, app.getPath('temp'));
  } catch (error) {
    await refuse(
      window,
      `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    return;
  }
  const goesOn = update.list !== 'names-other-bytes' && (await ask(window, file, update));
  if (goesOn) return endWith(() => handOver(file, update.copy));
  await rm(dirname(update.copy), { recursive: true, force: true });
  if (update.list === 'names-other-bytes') {
    await refuse(
      window,
      `The list of checksums beside ${file} names other bytes for it: it was damaged on the way, or somebody changed it. Get it again from where the list came from.`,
    );
  }
}

async function ask(window: BrowserWindow, file: string, { sha256, list }: CheckedUpdate): Promise<boolean> {
  const said = {
    'names-it': 'The list of checksums beside it names the same.',
    'leaves-it-out': 'The list of checksums beside it does not name this file.',
    'not-there': 'There is no list of checksums beside it.',
  } as const;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Install this update?',
    detail: [
      file,
      `SHA-256: ${sha256}`,
      list === 'names-other-bytes' ? '' : said[list],
      'Compare it with the checksum published for the release. Your system names the publisher next; go on only if it is the one you expect.',
      'First Account closes first and makes a copy of its database.',
    ].join('\n\n'),
    buttons: ['Close and Install', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

async function handOver(file: string, copy: string): Promise<void> {
  if (extname(copy) === '.AppImage') {
    await dialog.showMessageBox({
      type: 'info',
      message: 'Put the new file in the place of the old one.',
      detail: `First Account is closed. Its new release is ${file}.`,
    });
    shell.showItemInFolder(file);
    return;
  }
  const problem = await shell.openPath(copy);
  if (problem !== '') dialog.showErrorBox('The update did not start', `${copy}: ${problem}`);
}

async function refuse(window: BrowserWindow, detail: string): Promise<void> {
  await dialog.showMessageBox(window, { type: 'error', message: 'This update is not installed.', detail });
}
