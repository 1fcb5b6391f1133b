import type { Browser, BrowserContext } from 'playwright-core';
import { buildRenderer } from '../../../tools/build/build-renderer.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';

/** Does something with a browser for which the page has been built, and closes it whatever happens. */
export async function withBrowser<Value>(measure: (browser: Browser) => Promise<Value>): Promise<Value> {
  await buildRenderer({ onlyIfStale: true });
  const browser = await launchChromium();
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** A window as it is on a small laptop, with nothing cached. */
export function newWindow(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 720 } });
}
