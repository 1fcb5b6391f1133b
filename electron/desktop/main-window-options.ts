import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowPlace } from './window-place.ts';

/**
 * How the one window is made: the page has no Node, no context of ours, and the system's sandbox around it. The three
 * that matter most are Electron's own defaults and written out all the same, so that no other default can undo them.
 */
export function getMainWindowOptions(place: WindowPlace, preload: string): BrowserWindowConstructorOptions {
  const { maximized: _later, ...bounds } = place;
  return {
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    title: 'First Account',
    show: false, // until there is something to see
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // Its dictionaries would be fetched from a server, and what officers type is nobody else's business.
      spellcheck: false,
    },
  };
}
