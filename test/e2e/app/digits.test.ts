import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { interviewAlone } from './interview-alone.ts';
import { officerAt } from './officer.ts';
import type { Officer } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const scenario = interviewAlone();

const folder = temporaryDataFolder();
let browser: Browser;
let app: RunningApp;
let page: Page;
let officer: Officer;
let visit = 0;
/** How many decisions the page has sent. */
let decided = 0;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(folder.path), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(app.address);
  officer = officerAt(page);
  decided = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('attempt.decide')) decided += 1;
  });
  visit += 1;
  await officer.newcomer(`Visitor${visit} Rivera`);
  await officer.begin(scenario.title, 'Practice');
});

const turn = async () => Number(await page.getByTestId('turn').getAttribute('data-turn'));
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const choice = (position: number) => officer.choices.getByRole('button').nth(position);

/** Presses keys, and says what came of it two frames later: a decision would have been on its way by then. */
async function press(...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key);
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  return { decided, focused: await focused() };
}

describe('the digits', { timeout: 60_000 }, () => {
  it('do nothing while the focus is on the turn that has just come, and neither does Enter', async () => {
    expect(await page.evaluate(() => document.activeElement?.matches('[data-testid="turn"]'))).toBe(true);
    const before = await focused();
    expect(await press('1', 'Enter', '2', 'Enter')).toEqual({ decided: 0, focused: before });
  });

  it('do nothing while the focus is nowhere', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect((await press('1', 'Enter')).decided).toBe(0);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it('move to their choice and say nothing; Enter says it', async () => {
    await choice(0).focus();
    expect(await press('3')).toMatchObject({ decided: 0, focused: expect.stringMatching(/^3/) });
    await page.keyboard.press('Enter');
    await expect.poll(turn, { timeout: 15_000 }).toBe(1);
  });

  it('leave everything as it is where there is no such choice, or with another key held', async () => {
    await choice(1).focus();
    const still = { decided: 0, focused: expect.stringMatching(/^2/) };
    expect(await press('9')).toEqual(still);
    expect(await press('0')).toEqual(still);
    expect(await press('Alt+1')).toEqual(still);
  });

  it('can be turned off: then a choice is found with Tab, and Enter says it as before', async () => {
    expect(await page.getByText(/^1–\d, then Enter$/).count()).toBe(1);
    await page.evaluate(() => {
      localStorage.setItem('first-account/settings', JSON.stringify({ digits: false }));
    });
    await page.reload();
    await choice(0).waitFor();
    expect(await page.getByText(/^1–\d, then Enter$/).count()).toBe(0);
    await choice(0).focus();
    expect(await press('3')).toMatchObject({ decided: 0, focused: expect.stringMatching(/^1/) });
    expect(await press('Tab')).toMatchObject({ decided: 0, focused: expect.stringMatching(/^2/) });
    await page.keyboard.press('Enter');
    await expect.poll(turn, { timeout: 15_000 }).toBe(1);
  });
});
