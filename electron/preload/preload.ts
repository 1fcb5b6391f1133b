// Runs before the page in the sandbox and puts one function into it for each thing a page may ask: nothing takes a
// channel's name, and nothing of Electron's own gets through.

import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge, HostNotice } from '../contract/bridge.ts';
import { callNames } from '../contract/call-names.ts';
import { desktopChannels } from '../contract/desktop-channels.ts';

const calls = Object.fromEntries(
  callNames.map((name) => [name, (args: unknown) => ipcRenderer.invoke(name, args)]),
);

const bridge: DesktopBridge = {
  // One function for each name, because it is made of the list; an object made from entries has forgotten it.
  calls: calls as DesktopBridge['calls'],
  saveFile: (file) => ipcRenderer.invoke(desktopChannels.saveFile, file),
  quit: () => ipcRenderer.invoke(desktopChannels.quit, {}),
  watchHost: (listener) => {
    listener('here'); // for as long as there is a page: both end together
    return () => {};
  },
  watchNotices: (listener) => {
    const hear = (_event: unknown, notice: HostNotice) => listener(notice);
    ipcRenderer.on(desktopChannels.notice, hear);
    return () => {
      ipcRenderer.off(desktopChannels.notice, hear);
    };
  },
};

contextBridge.exposeInMainWorld('firstAccount', bridge);
