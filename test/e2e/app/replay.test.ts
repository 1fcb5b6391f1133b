import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { officerAt, watchForTrouble, withoutOwnWords, wordsOf } from './officer.ts';
import type { Officer } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const [scenario] = shippedLibrary().scenarios();
if (scenario === undefined) throw new Error('No scenario ships.');
const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });
const forkedAt = 3;

const folder = temporaryDataFolder();
let browser: Browser;
let app: RunningApp;
let context: BrowserContext;
let trouble: readonly string[];
let page: Page;
let officer: Officer;
/** The record as a table, before anything was replayed. */
let filed: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(folder.path), launchChromium()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  trouble = watchForTrouble(context, app.address);
  page = await context.newPage();
  await withoutOwnWords(page);
  await page.goto(app.address);
  officer = officerAt(page);
  await officer.newcomer('Alex Rivera', '4417');
  await officer.begin(scenario.title, 'Assessed');
  await officer.play(scenario, decisions);
  await toTheRecord();
  filed = await exported();
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

async function toTheRecord(): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/records`);
  await page.getByRole('link', { name: scenario?.title ?? '' }).click();
  await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
}

async function exported(): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** Presses Tab until something with this name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent))?.includes(name) === true) return;
  }
  throw new Error(`Nothing called ${name} can be reached with Tab.`);
}

const sideBySide = () => page.getByRole('region', { name: `Side by side, from turn ${forkedAt}` });

describe('replaying from a turn', { timeout: 120_000 }, () => {
  it('begins at that turn of a record, with the keyboard alone, and says that it is a replay', async () => {
    await tabTo('Replay from here Turn 3');
    await page.keyboard.press('Enter');
    await officer.choices.waitFor();
    expect(await page.getByTestId('turn').getAttribute('data-turn')).toBe(String(forkedAt - 1));
    expect(await page.getByText('Replay from turn 3 · practice, stays on this computer').count()).toBe(1);
  });

  it('marks in the conversation where it leaves what was said before', async () => {
    await officer.playOtherwise(scenario, decisions.slice(forkedAt - 1));
    expect(await page.getByText('Replayed from here').count()).toBe(1);
  });

  it('goes on where it was left, as what it is', async () => {
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Leave for now' }).click();
    await page.getByText(/Practice · replay from turn 3/).waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await officer.choices.waitFor();
    expect(await page.getByText('Replay from turn 3 · practice, stays on this computer').count()).toBe(1);
  });

  it('shows both ways beside each other once it has ended', async () => {
    await officer.playOn();
    await page.getByRole('button', { name: 'Look back at it' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await sideBySide().waitFor();
    for (const part of ['What was said', 'What opened', 'Where it led']) {
      const [before, now] = ['Before', 'This time'].map((name) =>
        page.getByRole('region', { name: `${part}: ${name}` }),
      );
      const boxes = await Promise.all([before?.boundingBox(), now?.boundingBox()]);
      expect(boxes[0]?.y).toBe(boxes[1]?.y);
      expect(boxes[1]?.x).toBeGreaterThan((boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0) - 1);
    }
    const [said, saidNow] = await Promise.all(
      ['Before', 'This time'].map((name) =>
        page.getByRole('region', { name: `What was said: ${name}` }).textContent(),
      ),
    );
    for (const decision of decisions.slice(forkedAt - 1)) expect(said).toContain(wordsOf(scenario, decision));
    for (const decision of decisions.slice(0, forkedAt - 1)) {
      expect(said).not.toContain(wordsOf(scenario, decision));
    }
    for (const decision of decisions.slice(forkedAt - 1, forkedAt)) {
      expect(saidNow).not.toContain(wordsOf(scenario, decision));
    }
    expect(await page.getByText('as before', { exact: true }).count()).toBe(forkedAt - 1);
  });

  it('is read one column after the other where text is at 200 %, and never scrolls sideways', async () => {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const [before, now] = await Promise.all(
      ['Before', 'This time'].map((name) =>
        page.getByRole('region', { name: `What was said: ${name}` }).boundingBox(),
      ),
    );
    expect(now?.y).toBeGreaterThan((before?.y ?? 0) + (before?.height ?? 0) - 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
  });

  it('can be replayed again, from the replay', async () => {
    await page.getByRole('button', { name: 'Replay from here Turn 2', exact: true }).last().click();
    await officer.choices.waitFor();
    expect(await page.getByText(/^Replay from turn 2/).count()).toBe(1);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Leave for now' }).click();
  });

  it('has left the record as it was, and is gone when its officer deletes their practice', async () => {
    await toTheRecord();
    expect(await exported()).toBe(filed);
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await page.getByText(/replay from turn 3/).waitFor();
    await page.getByRole('button', { name: 'Delete all my practice' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('Nothing practised yet.').waitFor();
    await toTheRecord();
    expect(await exported()).toBe(filed);
    expect(trouble).toEqual([]);
  });
});
