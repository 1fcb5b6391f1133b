import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { interviewAlone } from './interview-alone.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';
import { throughEveryScreen } from './screens.ts';

const scenario = interviewAlone();
const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });

const folder = temporaryDataFolder();
let browser: Browser;
let app: RunningApp;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(folder.path), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

/** How many pixels of a page, or of a card over it, are beyond its right edge. */
function beyondTheEdge(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scrollers = [document.documentElement, ...document.querySelectorAll('[role$="dialog"]')];
    return Math.max(...scrollers.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

describe('at 320 CSS pixels, which is 400 % in a window of 1280', { timeout: 180_000 }, () => {
  it('no screen has to be scrolled sideways', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(app.address);
    const wide: string[] = [];
    await throughEveryScreen(page, { scenario, decisions }, async (screen) => {
      const pixels = await beyondTheEdge(page);
      if (pixels > 0) wide.push(`${screen}: ${pixels} pixels`);
    });
    await page.close();
    expect(wide).toEqual([]);
  });
});
