// A window of the Electron double: a page of a real Chromium with the built preload in it. The app's own addresses stand
// in the browser under a name that no network has, because a plain Chromium does not know the app's scheme.

import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core';
import { stoppable } from './stoppable.ts';

const inBrowser = 'https://simulator.invalid/';
const inApp = 'app://simulator/';

/** What a window needs of the double it belongs to. */
export type Around = {
  readonly browser: BrowserContext;
  readonly windows: WindowDouble[];
  readonly invoke: (sender: unknown, channel: string, ...given: readonly unknown[]) => Promise<unknown>;
  readonly fetchPage: (method: string, url: string) => Promise<globalThis.Response>;
  readonly isCancelled: (url: string) => boolean;
  readonly created: (contents: EventEmitter) => void;
};

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** An address as the app knows it. */
export function asInApp(url: string): string {
  return url.startsWith(inBrowser) ? inApp + url.slice(inBrowser.length) : url;
}

let lastId = 0;

class Contents extends EventEmitter {
  readonly id = (lastId += 1);
  openHandler: OpenHandler | null = null;
  send: (channel: string, ...given: readonly unknown[]) => void = () => {};
  reload: () => void = () => {};
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
}

/** A window as the app makes it. */
export class WindowDouble extends EventEmitter {
  readonly webContents = new Contents();
  /** The page, as soon as the browser has it. */
  readonly page: Promise<Page>;
  readonly done: string[] = [];
  /** What went out to others; nothing should. */
  readonly wentOut: string[] = [];
  bounds: Electron.Rectangle;
  maximized = false;
  minimized = false;
  /** Whether the address that is asked for next was the host's own idea. */
  private isOwnIdea = false;

  readonly options: Electron.BrowserWindowConstructorOptions;
  private readonly around: Around;

  constructor(around: Around, options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.around = around;
    this.options = options;
    const { x = 50, y = 50, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    around.created(this.webContents);
    around.windows.push(this);
    this.page = this.open();
    // To a page that is just being left it is said in vain, as in Electron.
    this.webContents.send = (channel, ...given) => void this.tell(channel, given).catch(() => {});
    this.webContents.reload = () => void this.loadURL(inApp);
  }

  private async open(): Promise<Page> {
    const { browser } = this.around;
    const page = await browser.newPage();
    await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height });
    await page.exposeBinding('__invoke', ({ frame }, channel: string, given: readonly unknown[]) =>
      this.around.invoke(this.senderAt(frame), channel, ...given),
    );
    const preload = this.options.webPreferences?.preload;
    if (preload !== undefined) await page.addInitScript(withElectron(readFileSync(preload, 'utf8')));
    await browser.route('**/*', (route) => this.answer(route));
    page.on('popup', (popup) => void popup.close());
    return page;
  }

  /** What the app is told about the sender of a message from a frame. */
  senderAt(frame: Frame) {
    return {
      sender: this.webContents,
      senderFrame: { url: asInApp(frame.url()), parent: frame.parentFrame() === null ? null : {} },
    };
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page;
    this.isOwnIdea = true;
    await page.goto(url.replace(inApp, inBrowser));
    this.emit('ready-to-show');
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = asInApp(request.url());
    if (!(await this.isFromPage(request))) return this.answerPopup(route, url);
    if (request.isNavigationRequest() && !this.mayNavigate(request.frame(), url))
      return route.abort('aborted');
    if (this.around.isCancelled(url)) return route.abort('blockedbyclient');
    if (!url.startsWith('app:')) {
      this.wentOut.push(url);
      return route.abort('namenotresolved');
    }
    const response = await this.around.fetchPage(request.method(), url);
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  private async isFromPage(request: Request): Promise<boolean> {
    try {
      return request.frame().page() === (await this.page);
    } catch {
      return false; // a window that is only just being opened
    }
  }

  /** Electron asks before there is a window; here it is there already, and goes away again. */
  private answerPopup(route: Route, url: string): Promise<void> {
    // What a handler reads of it is the address.
    const answer = this.webContents.openHandler?.({ url } as Electron.HandlerDetails);
    if (answer?.action !== 'deny') this.wentOut.push(url);
    return route.abort('aborted');
  }

  private mayNavigate(frame: Frame, url: string): boolean {
    const isMainFrame = frame.parentFrame() === null;
    if (isMainFrame && this.isOwnIdea) {
      this.isOwnIdea = false;
      return true;
    }
    const event = Object.assign(stoppable(), { url, isMainFrame });
    this.webContents.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.webContents.emit('will-navigate', event);
    return !event.defaultPrevented;
  }

  private async tell(channel: string, given: readonly unknown[]): Promise<void> {
    const page = await this.page;
    await page.waitForLoadState('load');
    await page.evaluate(([name, words]) => Reflect.get(globalThis, '__hear')(name, words), [
      channel,
      given,
    ] as const);
  }

  close(): void {
    this.emit('close', stoppable());
    this.around.windows.splice(this.around.windows.indexOf(this), 1);
    void this.page.then((page) => page.close());
    this.emit('closed');
  }
  show = () => void this.done.push('show');
  focus = () => void this.done.push('focus');
  restore = () => {
    this.minimized = false;
  };
  maximize = () => {
    this.maximized = true;
  };
  isMinimized = () => this.minimized;
  isMaximized = () => this.maximized;
  getNormalBounds = () => this.bounds;
}

/** The preload as Electron's sandbox would run it: in the main frame, with no more than Electron to require. */
function withElectron(preload: string): string {
  return `(() => {
    if (globalThis.top !== globalThis) return;
    const listeners = [];
    globalThis.__hear = (channel, given) => {
      for (const [name, hear] of [...listeners]) if (name === channel) hear({}, ...given);
    };
    const freeze = (value) => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, value) => Object.defineProperty(globalThis, name, { value: freeze(value) }),
      },
      ipcRenderer: {
        invoke: (channel, ...given) => globalThis.__invoke(channel, given),
        on: (channel, hear) => void listeners.push([channel, hear]),
        off: (channel, hear) => {
          const at = listeners.findIndex(([name, known]) => name === channel && known === hear);
          if (at !== -1) listeners.splice(at, 1);
        },
      },
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('A sandboxed preload cannot require ' + name);
      return electron;
    };
    const module = { exports: {} };
    (function (exports, require, module) {
${preload}
    })(module.exports, require, module);
  })();`;
}
