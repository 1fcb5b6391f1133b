import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { watchScripts } from '../../../tools/script-sizes.ts';
import type { ScreenScripts } from '../../../tools/script-sizes.ts';
import { interviewAlone } from './interview-alone.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';
import { throughEveryScreen } from './screens.ts';

const scenario = interviewAlone();
const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });

const folder = temporaryDataFolder();
const sizes: ScreenScripts[] = [];
let browser: Browser;
let app: RunningApp;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(folder.path), launchChromium()]);
  const page = await browser.newPage();
  const scripts = watchScripts(page);
  await page.goto(app.address);
  await throughEveryScreen(page, { scenario, decisions }, async (screen) => {
    sizes.push(await scripts.endOf(screen));
  });
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

describe('the script a page loads', () => {
  it('is under 300 kB, compressed, for the first screen', () => {
    expect(sizes[0]?.screen).toBe('sign-in');
    expect(sizes[0]?.own).toBeGreaterThan(10_000);
    expect(sizes[0]?.own).toBeLessThan(300_000);
  });

  it('comes with the screen that needs it, and once', () => {
    const own = new Map(sizes.map((size) => [size.screen, size.own]));
    expect(own.get('interview, opening')).toBeGreaterThan(10_000);
    expect(own.get('interview, in the middle')).toBe(0);
    expect(sizes.at(-1)?.total).toBe(sizes.reduce((sum, size) => sum + size.own, 0));
  });
});
