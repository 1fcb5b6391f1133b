import { dialog, type BrowserWindow } from 'electron';

/** Says which release this is, what it runs on, and where the data is. */
export async function showAbout(
  window: BrowserWindow,
  { version, dataFolder }: { readonly version: string; readonly dataFolder: string },
): Promise<void> {
  const { electron, chrome, node } = process.versions;
  await dialog.showMessageBox(window, {
    type: 'info',
    title: 'About First Account',
    message: `First Account ${version}`,
    detail: [
      `Electron ${electron}, Chromium ${chrome}, Node ${node}.`,
      `The data is in ${dataFolder}.`,
      'It makes no connection to any network.',
    ].join('\n'),
  });
}
