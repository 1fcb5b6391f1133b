import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
const requests: string[] = [];

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(folder.path), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(app.address);
  officer = officerAt(page);
  await officer.newcomer('Alex Rivera');
  await officer.begin(scenario.title, 'Practice');
  page.on('request', (request) => requests.push(request.url()));
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

/** Every file of the data folder by a digest of what is in it. */
function dataFolderNow(): readonly string[] {
  return readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .toSorted();
}

const kept = () => page.evaluate(() => JSON.stringify([localStorage, sessionStorage, location.href]));

describe('the support card', { timeout: 60_000 }, () => {
  it('is two keys away from a pause, and leaves no trace', async () => {
    const pauseIsKept = page.waitForResponse(/attempt\.pause/);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('heading', { name: 'Paused' }).waitFor();
    await (await pauseIsKept).finished();
    const before = [dataFolderNow(), await kept(), requests.length];
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('1-800-267-5463').waitFor();
    expect(await page.getByText(/call or text 988/).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect([dataFolderNow(), await kept(), requests.length]).toEqual(before);
  });

  it('gives the focus back to where it was opened', async () => {
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Support');
  });
});

describe('the settings', { timeout: 60_000 }, () => {
  it('change at once, and are there again after the page is loaded anew', async () => {
    await page.getByRole('button', { name: 'Leave for now' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('Dark', { exact: true }).click();
    await page.getByText('Large', { exact: true }).click();
    await page.getByText('At every turn').click();
    await page.getByText('Digits 1 to 9 move to a choice').click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    const root = page.locator('html');
    expect(await root.getAttribute('data-theme')).toBe('dark');
    expect(await root.evaluate((element) => getComputedStyle(element).fontSize)).toBe('24px');
  });

  it('turn the digits off', async () => {
    await page.getByRole('button', { name: 'Go on' }).click();
    await officer.toChoices();
    await officer.choices.getByRole('button').first().focus();
    await page.keyboard.press('2');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^1/);
  });

  it('keep nothing but themselves', async () => {
    expect(JSON.parse(await page.evaluate(() => JSON.stringify(localStorage)))).toEqual({
      'first-account/settings': JSON.stringify({
        theme: 'dark',
        text: '150',
        digits: false,
        ownWords: 'every',
      }),
    });
  });
});
