// What the desktop does when it starts, in order; each line is a file that says how.

import { app, Menu, session, shell, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import type { HostNotice } from '../contract/bridge.ts';
import { desktopChannels } from '../contract/desktop-channels.ts';
import type { Services } from '../services/create-services.ts';
import { chooseDataFolder } from '../services/data-folder.ts';
import { handleCall } from '../services/handle-call.ts';
import { createRunningCalls } from '../services/running-calls.ts';
import { answersOf } from './answers-of.ts';
import { readCommandLine } from './command-line.ts';
import { desktopMemory } from './desktop-state.ts';
import { orderlyEnding, type Ending } from './ending.ts';
import { guardContents } from './guard-contents.ts';
import { installUpdate } from './install-update.ts';
import { answerPages } from './ipc.ts';
import { keepEverythingIn } from './keep-everything-in.ts';
import { menuTemplate } from './menu-template.ts';
import { chooseScenarios, openScenario, takeOffShelf } from './open-scenario.ts';
import { openServices } from './open-services.ts';
import { openOwnWindow } from './own-window.ts';
import { collectOpenedFiles, type OpenedFiles } from './opened-files.ts';
import { refusePermissions } from './refuse-permissions.ts';
import { registerPageScheme, servePage } from './serve-page.ts';
import { showAbout } from './show-about.ts';
import { lookUpNoNames, requestOnlyOwnFiles } from './stay-off-the-network.ts';
import { watchForFaults, watchForLostPage } from './watch-for-crashes.ts';

/** Built beside this file; the page is built one folder up. */
const preload = fileURLToPath(new URL('preload.cjs', import.meta.url));
const builtPage = fileURLToPath(new URL('../renderer/', import.meta.url));

/** Starts the desktop, or shows the window of the one that runs on the same data folder already. */
export function startDesktop(words: readonly string[], from: string): void {
  const asked = readCommandLine(words, from);
  const dataFolder = chooseDataFolder(asked.dataFolder);
  watchForFaults(dataFolder);
  app.enableSandbox(); // for whatever else might ever have a page, beside the window that asks for it itself
  registerPageScheme();
  lookUpNoNames(app);
  if (!keepEverythingIn(dataFolder)) return app.exit(2);
  if (!app.requestSingleInstanceLock()) return app.quit();
  guardContents();
  const opened = collectOpenedFiles(asked.scenarioFiles);
  // Not awaited: Electron is only ready once this module has been run to its end.
  void app.whenReady().then(() => begin(dataFolder, opened));
}

function begin(dataFolder: string, opened: OpenedFiles): void {
  const services = openServices(dataFolder);
  if (services === null) return app.exit(2);
  const calls = createRunningCalls((name, args) => handleCall(services, name, args));
  const ending = orderlyEnding(calls, services.close);
  const memory = desktopMemory(join(dataFolder, 'desktop'));

  refusePermissions(session.defaultSession);
  requestOnlyOwnFiles(session.defaultSession);
  servePage(builtPage);
  const window = openOwnWindow(memory, preload);
  const { id } = window.webContents;
  answerPages(
    answersOf({ calls, window, memory, documents: app.getPath('documents'), ending }),
    (sender) => sender === id,
  );
  watchForLostPage(window, dataFolder);
  app.on('second-instance', () => showAgain(window));

  putUpMenu({ window, services, dataFolder, ending });
  opened.handTo(async (path) => {
    showAgain(window);
    if (await openScenario(window, services.added, path))
      shelfChanged({ window, services, dataFolder, ending });
  });
}

type Running = {
  readonly window: BrowserWindow;
  readonly services: Services;
  readonly dataFolder: string;
  readonly ending: Ending;
};

function putUpMenu(running: Running): void {
  const { window, services, dataFolder, ending } = running;
  const added = services.added.all().map(({ hash, scenario }) => ({
    hash,
    title: scenario?.title ?? `an unreadable scenario (${hash.slice(0, 8)})`,
  }));
  const material = { isMac: process.platform === 'darwin', isPackaged: app.isPackaged, added };
  const template = menuTemplate(material, {
    goTo: (place) => tell(window, { kind: 'go-to', place }),
    openScenario: () => void chooseScenarios(window).then((paths) => openAll(running, paths)),
    takeOffShelf: (scenario) =>
      void takeOffShelf(window, services.added, scenario).then((isOff) => isOff && shelfChanged(running)),
    showDataFolder: () => void shell.openPath(dataFolder),
    installUpdate: () => void installUpdate(window, ending.beginWith),
    about: () => void showAbout(window, { version: packageJson.version, dataFolder }),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function openAll(running: Running, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (await openScenario(running.window, running.services.added, path)) shelfChanged(running);
  }
}

function shelfChanged(running: Running): void {
  putUpMenu(running);
  tell(running.window, { kind: 'shelf-changed' });
}

function tell(window: BrowserWindow, notice: HostNotice): void {
  window.webContents.send(desktopChannels.notice, notice);
}

function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
