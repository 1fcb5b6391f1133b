import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { interviewAlone } from './interview-alone.ts';
import { officerAt, watchForTrouble, wordsOf } from './officer.ts';
import type { Officer } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const scenario = interviewAlone();
const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });

const folder = temporaryDataFolder();
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let officer: Officer;
let trouble: readonly string[];

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(folder.path), launchChromium()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  trouble = watchForTrouble(context, app.address);
  const page = await context.newPage();
  await page.goto(app.address);
  officer = officerAt(page);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

describe('a first evening with First Account', { timeout: 120_000 }, () => {
  it('takes the way in out of the address, so that nobody reads it over a shoulder', () => {
    expect(officer.page.url()).not.toContain('token');
  });

  it('knows nobody before they have said who they are', async () => {
    await officer.signIn('Rivera');
    await expect
      .poll(() => officer.page.getByRole('alert').textContent())
      .toContain('Nobody is known here by that');
  });

  it('signs a newcomer in, and shows what there is to practise', async () => {
    await officer.newcomer('Alex Rivera', '4417');
    const card = officer.page.getByRole('button', { name: `Read the briefing ${scenario.title}` });
    expect(await card.count()).toBe(1);
    expect(await officer.page.getByText('Not yet reviewed by an advocate').count()).toBeGreaterThan(0);
  });

  it('says before the start that an assessed attempt becomes a record', async () => {
    await officer.begin(scenario.title, 'Assessed');
    expect(await officer.page.getByText('Assessed · becomes a record').count()).toBe(1);
  });

  it('plays to an ending, one decision at a time', async () => {
    await officer.play(scenario, decisions);
    expect(await officer.page.getByText('The interview has ended.').count()).toBe(1);
  });

  it('asks for the officer’s own words before it says anything itself', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Look back at it' }).click();
    await page.getByRole('heading', { level: 1, name: `Looking back: ${scenario.title}` }).waitFor();
    expect(await page.getByText(/^(Met|Not yet)$/).count()).toBe(0);
    await page.getByLabel('What went well').fill('I let him finish.');
  });

  it('shows the assessment with everything the officer said', async () => {
    await officer.page.getByRole('button', { name: 'Continue' }).click();
    const shown = await officer.page.getByRole('main').textContent();
    for (const decision of decisions) expect(shown).toContain(wordsOf(scenario, decision));
    expect(shown).toContain('“I let him finish.”');
    expect(await officer.page.getByText('Met', { exact: true }).count()).toBe(1);
  });

  it('has filed it, and saves it as a table that says whose it is', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: 'Records' }).click();
    await page.getByRole('link', { name: scenario.title }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save all as CSV' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('Alex Rivera');
    expect(csv).toContain('met');
  });

  it('asks nothing of anybody but its own host, and breaks none of its own rules', () => {
    expect(trouble).toEqual([]);
  });

  it('ends when it is told to', async () => {
    await officer.page.getByRole('button', { name: 'Quit' }).click();
    await expect.poll(() => officer.page.getByText(/First Account has ended/).count()).toBe(1);
  });
});
