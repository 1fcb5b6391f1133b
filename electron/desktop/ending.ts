import { app, dialog } from 'electron';
import type { RunningCalls } from '../services/running-calls.ts';
import type { Services } from '../services/create-services.ts';

export type Ending = {
  /** Ends the app in order. */
  readonly begin: () => void;
  /** The same, with something to do when everything is closed. */
  readonly beginWith: (last: () => Promise<void>) => void;
};

/**
 * Ends the app in one order, however the end comes about: the calls in hand are answered, the data folder is closed and
 * copied, what did not go well is said, and then the process goes.
 */
export function orderlyEnding(calls: RunningCalls, close: Services['close']): Ending {
  let last: () => Promise<void> = async () => {};
  let isEnding = false;
  const finish = async () => {
    await calls.finish();
    const closing = close();
    if (closing.copy === 'not-made') {
      await dialog.showMessageBox({
        type: 'warning',
        message: 'First Account has closed.',
        detail: closing.sentence,
      });
    }
    await last();
    app.exit(0);
  };
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isEnding) return;
    isEnding = true;
    void finish();
  });
  return {
    begin: () => app.quit(),
    beginWith: (what) => {
      last = what;
      app.quit();
    },
  };
}
