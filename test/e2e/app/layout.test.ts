import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { interviewAlone } from './interview-alone.ts';
import { officerAt, withoutOwnWords } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

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

const windows = [
  { width: 1280, height: 720, text: '100%' },
  { width: 1920, height: 1080, text: '100%' },
  { width: 1024, height: 768, text: '100%' },
  { width: 1280, height: 720, text: '200%' },
] as const;

/** What of the newest lines and of the first choice a person does not see without scrolling. */
async function unseen(page: Page): Promise<readonly string[]> {
  const newest = page.locator('[data-newest="true"] p').last();
  const firstChoice = page.getByRole('group', { name: 'What do you do?' }).getByRole('button').first();
  const seen = await Promise.all([newest, firstChoice].map(isWholeInView));
  return ['the newest line', 'the first choice'].filter((_name, position) => seen[position] !== true);
}

async function isWholeInView(locator: ReturnType<Page['locator']>): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

describe('the interview', { timeout: 120_000 }, () => {
  it.each(windows)(
    'shows the newest line and the first choice together at $width × $height, text at $text',
    async ({ width, height, text }) => {
      const context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      await withoutOwnWords(page);
      await page.goto(app.address);
      const officer = officerAt(page);
      await officer.newcomer(`N${width}-${parseInt(text, 10)} Rivera`);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      await officer.begin(scenario.title, 'Practice');
      const missing: string[] = [];
      for (const [turn, decision] of decisions.entries()) {
        missing.push(...(await unseen(page)).map((what) => `turn ${turn}: ${what}`));
        await officer.play(scenario, [decision]);
      }
      await context.close();
      expect(missing).toEqual([]);
    },
  );

  it('never scrolls sideways', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await withoutOwnWords(page);
    await page.goto(app.address);
    const officer = officerAt(page);
    await officer.newcomer('Narrow Rivera');
    await officer.begin(scenario.title, 'Practice');
    await officer.play(scenario, decisions.slice(0, 3));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });
});
