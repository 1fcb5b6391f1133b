import { BrowserWindow, screen } from 'electron';
import type { DesktopMemory } from './desktop-state.ts';
import { getMainWindowOptions } from './main-window-options.ts';
import { pageAddress } from './page-address.ts';
import { placeWindow } from './window-place.ts';

/** Opens the one window where it last stood, and remembers where it stands when it closes. */
export function openOwnWindow(memory: DesktopMemory, preload: string): BrowserWindow {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const place = placeWindow(
    memory.read().window,
    [main, ...others].map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow(getMainWindowOptions(place, preload));
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    memory.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  });
  void window.loadURL(pageAddress);
  return window;
}
