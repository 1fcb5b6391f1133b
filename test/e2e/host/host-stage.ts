import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { HostOptions } from '../../../electron/web/host.ts';
import type { StaticFile } from '../../../electron/web/static-files.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { startTestHost, type TestHost } from '../../electron/web/start-test-host.ts';
import { buildTestPage } from './build-test-page.ts';
import type { TestPage } from './page/page.ts';

declare global {
  var testPage: TestPage;
}

export type HostStage = {
  readonly browser: Browser;
  readonly files: readonly StaticFile[];
  /** A profile of its own for each test. */
  readonly context: BrowserContext;
  readonly host: TestHost;
  /** Opens an address, the host's own unless given, and waits until the page has tried to get in. */
  readonly open: (address?: string, within?: BrowserContext) => Promise<Page>;
  /** Another host on the port of the first, once that has ended. */
  readonly startInItsPlace: (options?: Partial<HostOptions>) => Promise<TestHost>;
};

/** Gives every test of a file a real host with the small test page, and a real browser to open it in. */
export function hostStage(): HostStage {
  let browser: Browser | undefined;
  let files: readonly StaticFile[] | undefined;
  let context: BrowserContext | undefined;
  let host: TestHost | undefined;

  beforeAll(async () => {
    [browser, files] = await Promise.all([launchChromium(), buildTestPage()]);
  });
  beforeEach(async () => {
    context = await present(browser).newContext();
    host = await startTestHost({ files: present(files) });
  });
  afterEach(async () => {
    await context?.close();
    await host?.stop();
  });
  afterAll(() => browser?.close());

  return {
    get browser() {
      return present(browser);
    },
    get files() {
      return present(files);
    },
    get context() {
      return present(context);
    },
    get host() {
      return present(host);
    },
    async open(address = present(host).address, within = present(context)) {
      const page = await within.newPage();
      await page.goto(address);
      await page.waitForFunction(() => globalThis.testPage !== undefined);
      return page;
    },
    startInItsPlace: (options = {}) =>
      startTestHost({ files: present(files), port: present(host).port, ...options }),
  };
}

function present<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('This is there only while a test runs.');
  return thing;
}
