// Long because it is one thing: Electron as this app uses it, with the rules that a mistake would break (what must come
// before the app is ready, what may be said only once, what is allowed unless somebody forbids it). Its windows are
// pages of a real Chromium. Its parts are checked against Electron's own declarations, so what it offers is there.

import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { stoppable } from './stoppable.ts';
import { WindowDouble, type Around } from './window.ts';

type Options = {
  readonly browser: BrowserContext;
  /** The folder for documents, temporary files and whatever else the system has. */
  readonly home: string;
  readonly displays?: readonly Electron.Rectangle[];
  /** Whether another start of the app runs on the same folder. */
  readonly runsAlready?: boolean;
  readonly isPackaged?: boolean;
};

/** What a dialog was asked to show; its answer is the test's to give. */
export type Asked = {
  readonly dialog: 'save' | 'open' | 'message' | 'error';
  readonly words: string;
  readonly options: Readonly<Record<string, unknown>>;
};

type DialogAnswer = { readonly path?: string | readonly string[]; readonly button?: string };

export type ElectronDouble = ReturnType<typeof electronDouble>;

export function electronDouble(options: Options) {
  const paths = new Map<string, string>();
  const schemes = new Map<string, Electron.Privileges>();
  const protocolHandlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  const ipcHandlers = new Map<string, (event: unknown, ...given: unknown[]) => unknown>();
  const windows: WindowDouble[] = [];
  const asked: Asked[] = [];
  const answers: ((asked: Asked) => DialogAnswer | undefined)[] = [];
  const opened: { readonly by: 'openExternal' | 'openPath' | 'showItemInFolder'; readonly what: string }[] =
    [];
  const switches = new Map<string, string>();
  const ending = Promise.withResolvers<number>();
  const ready = Promise.withResolvers<void>();
  let isReady = false;
  let hasEnded = false;
  let menu: readonly Electron.MenuItemConstructorOptions[] = [];

  const permission = {
    request: null as Parameters<Electron.Session['setPermissionRequestHandler']>[0],
    check: null as Parameters<Electron.Session['setPermissionCheckHandler']>[0],
    device: null as Parameters<Electron.Session['setDevicePermissionHandler']>[0],
    beforeRequest: null as
      | null
      | ((details: { url: string }, answer: (a: { cancel?: boolean }) => void) => void),
  };

  class App extends EventEmitter {
    readonly isPackaged = options.isPackaged ?? true;
    readonly commandLine = { appendSwitch: (name: string, value = '') => void switches.set(name, value) };
    isSandboxed = false;
    enableSandbox(): void {
      if (isReady) throw new Error('The sandbox is enabled before the app is ready.');
      this.isSandboxed = true;
    }
    whenReady = () => ready.promise;
    getPath = (name: string) => paths.get(name) ?? options.home;
    setPath(name: string, path: string): void {
      if (isReady) throw new Error('Paths are set before the app is ready.');
      if (!existsSync(path)) throw new Error(`There is no folder ${path}.`);
      paths.set(name, path);
    }
    requestSingleInstanceLock = () => {
      if (!paths.has('userData')) throw new Error('The lock would be that of another folder.');
      return options.runsAlready !== true;
    };
    quit(): void {
      if (hasEnded) return;
      this.emit('before-quit', stoppable());
      for (const window of windows.slice()) window.close();
      const event = stoppable();
      this.emit('will-quit', event);
      if (!event.defaultPrevented) this.exit(0);
    }
    exit(code: number): void {
      if (hasEnded) return;
      hasEnded = true;
      this.emit('quit', stoppable(), code);
      ending.resolve(code);
    }
  }
  const app = new App();

  function ask(dialog: Asked['dialog'], given: readonly unknown[]): DialogAnswer {
    // The window may be left out.
    const dialogOptions = (given.length > 1 ? given[1] : given[0]) as Readonly<Record<string, unknown>>;
    const { title, message, detail } = dialogOptions;
    const words = [title, message, detail].filter((part) => typeof part === 'string').join('\n');
    const question: Asked = { dialog, words, options: dialogOptions };
    asked.push(question);
    for (const [index, answer] of answers.entries()) {
      const found = answer(question);
      if (found === undefined) continue;
      answers.splice(index, 1);
      return found;
    }
    return {};
  }

  const dialog = {
    showErrorBox: (title, content) => void ask('error', [{ title, message: content }]),
    showMessageBox: async (...given: readonly unknown[]) => {
      const { button } = ask('message', given);
      const { buttons = ['OK'], cancelId = 0 } = (given.length > 1 ? given[1] : given[0]) as {
        readonly buttons?: readonly string[];
        readonly cancelId?: number;
      };
      if (button !== undefined && !buttons.includes(button)) throw new Error(`There is no button ${button}.`);
      return { response: button === undefined ? cancelId : buttons.indexOf(button), checkboxChecked: false };
    },
    showSaveDialog: async (...given: readonly unknown[]) => {
      const { path } = ask('save', given);
      return typeof path === 'string'
        ? { canceled: false, filePath: path }
        : { canceled: true, filePath: '' };
    },
    showOpenDialog: async (...given: readonly unknown[]) => {
      const { path } = ask('open', given);
      const filePaths = path === undefined ? [] : [path].flat();
      return { canceled: filePaths.length === 0, filePaths };
    },
  } satisfies Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBox' | 'showSaveDialog' | 'showOpenDialog'>;

  const defaultSession = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: typeof permission.request) => void (permission.request = handler),
    setPermissionCheckHandler: (handler: typeof permission.check) => void (permission.check = handler),
    setDevicePermissionHandler: (handler: typeof permission.device) => void (permission.device = handler),
    webRequest: {
      onBeforeRequest: (handler: NonNullable<typeof permission.beforeRequest>) =>
        void (permission.beforeRequest = handler),
    },
  });

  const protocol = {
    registerSchemesAsPrivileged: (registered) => {
      if (isReady) throw new Error('Schemes are registered before the app is ready.');
      if (schemes.size > 0) throw new Error('Schemes are registered once.');
      for (const { scheme, privileges = {} } of registered) schemes.set(scheme, privileges);
    },
    handle: (scheme, handler) => {
      if (!isReady) throw new Error('Nothing is served before the app is ready.');
      if (protocolHandlers.has(scheme)) throw new Error(`${scheme} is served already.`);
      protocolHandlers.set(scheme, handler);
    },
  } satisfies Pick<typeof Electron.protocol, 'registerSchemesAsPrivileged' | 'handle'>;

  const ipcMain = {
    handle: (channel, handler) => {
      if (ipcHandlers.has(channel)) throw new Error(`${channel} is handled already.`);
      ipcHandlers.set(channel, handler as (event: unknown, ...given: unknown[]) => unknown); // any to unknown
    },
  } satisfies Pick<Electron.IpcMain, 'handle'>;

  /** As a page of ours would be answered, or as whoever the sender is said to be. Rejects as Electron does. */
  async function invoke(sender: unknown, channel: string, ...given: readonly unknown[]): Promise<unknown> {
    const handler = ipcHandlers.get(channel);
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      // What passes between processes is copied.
      return structuredClone(await handler(sender, ...structuredClone(given)));
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
    }
  }

  async function fetchPage(method: string, url: string): Promise<Response> {
    const { protocol: scheme } = new URL(url);
    const handler = protocolHandlers.get(scheme.slice(0, -1));
    if (handler === undefined) throw new Error(`Nobody serves ${scheme}`);
    // Not every method may be said to a Request; what a handler reads of one are these two.
    return handler({ method, url } as Request);
  }

  function isCancelled(url: string): boolean {
    let cancelled = false;
    permission.beforeRequest?.({ url }, ({ cancel = false }) => {
      cancelled = cancel;
    });
    return cancelled;
  }

  const around: Around = {
    browser: options.browser,
    windows,
    invoke,
    fetchPage,
    isCancelled,
    created: (contents) => {
      if (!isReady) throw new Error('Windows are made when the app is ready.');
      app.emit('web-contents-created', {}, contents);
    },
  };
  class BrowserWindow extends WindowDouble {
    constructor(windowOptions: Electron.BrowserWindowConstructorOptions) {
      super(around, windowOptions);
    }
  }

  const displays = (options.displays ?? [{ x: 0, y: 0, width: 1920, height: 1040 }]).map((workArea, id) => ({
    id,
    workArea,
  }));

  return {
    /** What `import … from 'electron'` gives the app. */
    module: {
      app,
      BrowserWindow,
      dialog,
      ipcMain,
      protocol,
      session: { defaultSession },
      Menu: {
        buildFromTemplate: (template: readonly Electron.MenuItemConstructorOptions[]) => template,
        setApplicationMenu: (template: readonly Electron.MenuItemConstructorOptions[]) => {
          menu = template;
        },
      },
      screen: { getPrimaryDisplay: () => displays[0], getAllDisplays: () => displays },
      shell: {
        openExternal: async (what: string) => void opened.push({ by: 'openExternal', what }),
        openPath: async (what: string) => {
          opened.push({ by: 'openPath', what });
          return '';
        },
        showItemInFolder: (what: string) => void opened.push({ by: 'showItemInFolder', what }),
      },
    },
    app,
    session: defaultSession,
    schemes,
    switches,
    windows,
    /** Dialogs in the order they were shown. */
    asked,
    /** What was handed to the system. */
    opened,
    permission,
    ipcChannels: () => [...ipcHandlers.keys()],
    invoke,
    fetchPage,
    isCancelled,
    menu: () => menu,
    pathOf: (name: string) => paths.get(name),
    /** Answers the next dialog that the function knows an answer to. */
    answerNext: (answer: (asked: Asked) => DialogAnswer | undefined) => void answers.push(answer),
    becomeReady: () => {
      isReady = true;
      ready.resolve();
    },
    /** The status the process would end with. */
    ended: ending.promise,
    hasEnded: () => hasEnded,
  };
}
