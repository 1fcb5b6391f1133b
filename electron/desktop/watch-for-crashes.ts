import { app, dialog, type BrowserWindow } from 'electron';

/**
 * When this process fails, says what that means for the person: where everything is, and that what was decided is
 * safe. Then ends the app, because nothing can be trusted after a fault that nobody expected.
 */
export function watchForFaults(dataFolder: string): void {
  const tell = (fault: unknown) => {
    const details = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    process.stderr.write(`${details}\n`);
    dialog.showErrorBox('First Account has to close', `${whereItIs(dataFolder)}\n\n${details}`);
    app.exit(1);
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}

/** When the page's own process ends, offers to open the page again. */
export function watchForLostPage(window: BrowserWindow, dataFolder: string): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    void askWhatNow(window, {
      message: 'The window has lost its content.',
      detail: `${whereItIs(dataFolder)} (${reason})`,
    });
  });
  window.on('unresponsive', () => {
    void askWhatNow(window, {
      message: 'The window does not answer.',
      detail: `${whereItIs(dataFolder)} You can also wait.`,
    });
  });
}

async function askWhatNow(
  window: BrowserWindow,
  words: { readonly message: string; readonly detail: string },
): Promise<void> {
  const buttons = ['Open It Again', 'Quit', 'Wait'];
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    buttons,
    defaultId: 0,
    cancelId: 2,
    ...words,
  });
  if (response === 0) window.webContents.reload();
  else if (response === 1) app.quit();
}

function whereItIs(dataFolder: string): string {
  return `Everything that was decided so far is on disk, in ${dataFolder}. Start the app again to go on where you were.`;
}
