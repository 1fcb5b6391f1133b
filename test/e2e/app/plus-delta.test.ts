import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { officerAt, withoutOwnWords } from './officer.ts';
import type { Officer } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const [scenario] = shippedLibrary().scenarios();
if (scenario === undefined) throw new Error('No scenario ships.');
const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });

const folder = temporaryDataFolder();
let browser: Browser;
let app: RunningApp;
let context: BrowserContext;
let page: Page;
let officer: Officer;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(folder.path), launchChromium()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  await open();
  await officer.newcomer('Alex Rivera', '4417');
  await officer.begin(scenario.title, 'Practice');
  await officer.play(scenario, decisions);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

async function open(): Promise<void> {
  page = await context.newPage();
  await withoutOwnWords(page);
  await page.goto(app.address);
  officer = officerAt(page);
}

const wentWell = () => page.getByLabel('What went well');
const differently = () => page.getByLabel('What I would do differently');

describe('the first page of a debrief', { timeout: 90_000 }, () => {
  it('is kept when typing pauses, with the keyboard alone', async () => {
    await page.getByRole('button', { name: 'Look back at it' }).click();
    await wentWell().focus();
    await page.keyboard.type('I waited for her.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ask one thing at a time.');
    await page.getByText('Kept.').waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'Kept.' }).count()).toBe(1);
  });

  it('is there again after a power cut that came once it was kept', async () => {
    await app.kill();
    app = await startApp(folder.path);
    await page.close();
    await open();
    await officer.signIn('4417');
    await page.getByRole('button', { name: `Look back ${scenario.title}` }).click();
    await expect.poll(() => wentWell().inputValue()).toBe('I waited for her.');
    expect(await differently().inputValue()).toBe('Ask one thing at a time.');
  });

  it('is kept also when the page is left in the middle of a word', async () => {
    await differently().fill('Ask one thing, and wai');
    const isKept = page.waitForResponse(/plusDelta\.keep/);
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await (await isKept).finished();
    await page.getByRole('button', { name: `Look back ${scenario.title}` }).click();
    await expect.poll(() => differently().inputValue()).toBe('Ask one thing, and wai');
  });

  it('is kept also when the page is loaded anew, or closed, before typing has paused', async () => {
    await wentWell().fill('Loaded anew.');
    await page.reload();
    await expect.poll(() => wentWell().inputValue()).toBe('Loaded anew.');
    await wentWell().fill('Closed.');
    await page.close({ runBeforeUnload: true });
    await open();
    await officer.signIn('4417');
    await page.getByRole('button', { name: `Look back ${scenario.title}` }).click();
    await expect.poll(() => wentWell().inputValue()).toBe('Closed.');
  });

  it('stands at the head of the debrief, and is deleted there when its officer says so', async () => {
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('“Closed.”').waitFor();
    await page.getByRole('button', { name: 'Delete what I wrote here' }).click();
    await page.getByRole('button', { name: 'Keep them' }).click();
    expect(await page.getByText('“Closed.”').count()).toBe(1);
    await page.getByRole('button', { name: 'Delete what I wrote here' }).click();
    await page.getByRole('button', { name: 'Delete them' }).click();
    await page.getByText('“Closed.”').waitFor({ state: 'detached' });
    await page.reload();
    await wentWell().waitFor();
    expect([await wentWell().inputValue(), await differently().inputValue()]).toEqual(['', '']);
  });
});
