import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { interviewAlone } from './interview-alone.ts';
import { officerAt, withoutOwnWords } from './officer.ts';
import type { Officer } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const scenario = interviewAlone();
const folder = temporaryDataFolder();
let browser: Browser;
let app: RunningApp;
let page: Page;
let officer: Officer;

const line = {
  name: 'Riverside peer support and chaplaincy',
  text: `Day and night: 555-0144.\nRoom 12, ${'by the stairs, past the lockers, '.repeat(8)}second door.`,
};

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(folder.path), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await withoutOwnWords(page);
  await page.goto(app.address);
  officer = officerAt(page);
  await officer.newcomer('Alex Rivera', 'QX-7741', '918273');
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

async function openHelp(): Promise<void> {
  await page.getByRole('link', { name: 'Help' }).click();
  await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
}

/** The support card’s entries in order, read by somebody who opens it and closes it again. */
async function cardOf(on: Page): Promise<readonly string[]> {
  await on.getByRole('button', { name: 'Support' }).click();
  const entries = await on.getByRole('dialog').getByRole('term').allInnerTexts();
  await on.keyboard.press('Escape');
  await on.getByRole('dialog').waitFor({ state: 'detached' });
  return entries;
}

describe('the agency’s own support line', { timeout: 60_000 }, () => {
  it('has its place on the card, and says where it can be written, before anybody has', async () => {
    expect((await cardOf(page)).at(-1)).toBe('Your agency’s own line');
  });

  it('is asked for whole', async () => {
    await openHelp();
    await page.getByLabel('Who they are').fill(line.name);
    await page.getByRole('button', { name: 'Keep this line' }).click();
    await expect.poll(() => page.getByText('Please fill this in.').count()).toBe(1);
  });

  it('stands first on everybody’s card from then on, as it was typed', async () => {
    await page.getByLabel('How and when to reach them').fill(line.text);
    await page.getByRole('button', { name: 'Keep this line' }).click();
    await page.getByText('Kept. It stands first').waitFor();
    expect((await cardOf(page))[0]).toBe(line.name);
    const other = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await other.goto(app.address);
    await other.getByLabel('Badge number or name').waitFor();
    expect((await cardOf(other))[0]).toBe(line.name);
    await other.getByRole('button', { name: 'Support' }).click();
    const card = other.getByRole('dialog');
    expect(await card.getByText('Day and night: 555-0144.').innerText()).toBe(line.text);
    expect(await card.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await other.close();
  });

  it('is there when a card is opened, and opening one asks nothing of the host', async () => {
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await officer.begin(scenario.title, 'Practice');
    const pauseIsKept = page.waitForResponse(/attempt\.pause/);
    await page.getByRole('button', { name: 'Pause' }).click();
    await (await pauseIsKept).finished();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect((await cardOf(page))[0]).toBe(line.name);
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Leave for now' }).click();
  });

  it('can be taken away again', async () => {
    await openHelp();
    expect(await page.getByLabel('How and when to reach them').inputValue()).toBe(line.text);
    await page.getByRole('button', { name: 'Take it away' }).click();
    await page.getByText('Taken away.').waitFor();
    expect(await page.getByLabel('Who they are').inputValue()).toBe('');
    expect((await cardOf(page)).at(-1)).toBe('Your agency’s own line');
  });
});

describe('the diagnostics file', { timeout: 60_000 }, () => {
  it('is saved from the help, and names nobody', async () => {
    await openHelp();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the diagnostics file' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^first-account-diagnostics-\d{4}-\d\d-\d\d\.json$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ database: { is: 'open', rows: { trainees: 1 } } });
    const planted = [
      'Rivera',
      'Alex',
      '7741',
      '918273',
      'Riverside',
      '555-0144',
      folder.path,
      scenario.title,
    ];
    expect(planted.filter((word) => text.includes(word))).toEqual([]);
  });
});

describe('practice', { timeout: 60_000 }, () => {
  it('says until when it is kept, which its officer sets', async () => {
    const keptFor = async () => {
      await page.getByRole('link', { name: 'Scenarios' }).click();
      const day = page
        .getByText(/kept until/)
        .locator('time')
        .last();
      const until = Date.parse((await day.getAttribute('datetime')) ?? '');
      return Math.round((until - Date.now()) / (24 * 60 * 60 * 1_000));
    };
    expect(await keptFor()).toBe(90);
    await page.getByRole('link', { name: 'Alex', exact: true }).click();
    await page.getByText('30 days', { exact: true }).click();
    await page.getByText('Saved.').waitFor();
    expect(await keptFor()).toBe(30);
  });
});

describe('a screen that fails', { timeout: 60_000 }, () => {
  it('says that it is no fault of the officer’s and that nothing is lost, and leads on', async () => {
    await page.route('**/api/shelf.list', (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify({ ok: true, value: {} }) }),
    );
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'This screen could not be shown' }).waitFor();
    expect(await page.getByText('Everything you decided is kept.').count()).toBe(1);
    await page.unroute('**/api/shelf.list');
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('heading', { level: 1, name: /^Welcome/ }).waitFor();
  });
});
