import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { buildDesktop } from '../../../tools/build/build-desktop.ts';
import { buildRenderer } from '../../../tools/build/build-renderer.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { projectRoot } from '../../../tools/project-root.ts';
import type { WindowDouble } from '../../doubles/window.ts';
import {
  startBuiltDesktop,
  type BuiltDesktop,
  type StartOptions,
} from '../../doubles/start-built-desktop.ts';
import { buildTestPage } from '../host/build-test-page.ts';

export type OnStage = {
  readonly desktop: BuiltDesktop;
  readonly window: WindowDouble;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly dataFolder: string;
};

type Wishes = Partial<StartOptions> & { readonly context?: BrowserContextOptions };

export type DesktopStage = {
  readonly browser: Browser;
  /** A folder of its own for each test. */
  readonly home: string;
  /** Starts the built app on the double, on a new data folder unless one is named. */
  readonly start: (wishes?: Wishes) => Promise<OnStage>;
  /** The same where it is not to get as far as a window. */
  readonly startOnly: (wishes?: Wishes) => Promise<BuiltDesktop>;
};

/**
 * Gives every test of a file the built app with a real browser for its window: the real page, or the small one that
 * shows what a script in it can do.
 */
export function desktopStage(which: 'page' | 'test page' = 'page'): DesktopStage {
  const elsewhere = mkdtempSync(join(tmpdir(), 'first-account-desktop-'));
  let browser: Browser | undefined;
  let home = '';
  let contexts: BrowserContext[] = [];
  let running: BuiltDesktop[] = [];

  beforeAll(async () => {
    await buildRenderer({ onlyIfStale: true });
    await buildDesktop({ onlyIfStale: true });
    if (which === 'test page') await putTestPageBeside(elsewhere);
    browser = await launchChromium();
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'first-account-home-'));
    contexts = [];
    running = [];
  });
  afterEach(async () => {
    for (const desktop of running) if (!desktop.hasEnded()) desktop.app.quit();
    await Promise.all(running.map(({ ended }) => ended));
    await Promise.all(contexts.map((context) => context.close()));
    rmSync(home, { recursive: true, force: true });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  async function begin({ context: wished = {}, ...wishes }: Wishes): Promise<{
    readonly desktop: BuiltDesktop;
    readonly context: BrowserContext;
    readonly dataFolder: string;
  }> {
    if (browser === undefined) throw new Error('This is there only while a test runs.');
    const context = await browser.newContext(wished);
    contexts.push(context);
    const dataFolder = wishes.dataFolder ?? join(home, `data-${running.length + 1}`);
    const main = which === 'page' ? {} : { main: join(elsewhere, 'dist', 'desktop', 'main.js') };
    const desktop = await startBuiltDesktop({ browser: context, home, ...main, ...wishes, dataFolder });
    running.push(desktop);
    return { desktop, context, dataFolder };
  }

  return {
    get browser() {
      if (browser === undefined) throw new Error('This is there only while a test runs.');
      return browser;
    },
    get home() {
      return home;
    },
    startOnly: async (wishes = {}) => (await begin(wishes)).desktop,
    async start(wishes = {}) {
      const { desktop, context, dataFolder } = await begin(wishes);
      // Everything up to the window happens in one turn.
      await new Promise(setImmediate);
      const [window] = desktop.windows;
      if (window === undefined) throw new Error(`There is no window. ${desktop.asked[0]?.words ?? ''}`);
      const page = await window.page;
      await page.waitForURL('https://**');
      await page.waitForLoadState('load');
      return { desktop, window, page, context, dataFolder };
    },
  };
}

/** The same build in a folder of its own, with the small test page where the page would be. */
async function putTestPageBeside(folder: string): Promise<void> {
  cpSync(join(projectRoot, 'dist', 'desktop'), join(folder, 'dist', 'desktop'), { recursive: true });
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  symlinkSync(join(projectRoot, 'scenarios'), join(folder, 'scenarios'), 'junction');
  for (const { path, bytes } of await buildTestPage()) {
    const file = join(folder, 'dist', 'renderer', path === '/' ? 'index.html' : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
