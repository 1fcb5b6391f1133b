import { describe, expect, it } from 'vitest';
import { getMainWindowOptions } from '../../../electron/desktop/main-window-options.ts';

describe('getMainWindowOptions', () => {
  const options = getMainWindowOptions(
    { width: 900, height: 700, x: 3, y: 4, maximized: true },
    '/preload.cjs',
  );

  it('has the sandbox and the separation of page and preload written out, and no Node anywhere', () => {
    expect(options.webPreferences).toMatchObject({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
    });
  });

  it('fetches no dictionaries and opens nothing that is dropped on it', () => {
    expect(options.webPreferences).toMatchObject({ spellcheck: false, navigateOnDragDrop: false });
  });

  it('stands where it is put, and is shown only when there is something to see', () => {
    expect(options).toMatchObject({ x: 3, y: 4, width: 900, height: 700, show: false });
    expect(options).not.toHaveProperty('maximized');
  });
});
