import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { officerAt, watchForTrouble, wordsOf } from './officer.ts';
import type { Officer } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const [scenario] = shippedLibrary().scenarios();
if (scenario === undefined) throw new Error('No scenario ships.');
const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });
const { nodes } = indexScenario(scenario);
/** The decision before which the author first asks for own words. */
const asked = decisions.findIndex(({ node }) => nodes.get(node)?.state.meta?.ownWords === true);

const words = 'I would pull up a chair and ask what would help.';

let browser: Browser;
let folder: ReturnType<typeof temporaryDataFolder>;
let app: RunningApp;
let context: BrowserContext;
let trouble: readonly string[];
let page: Page;
let officer: Officer;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = temporaryDataFolder();
  app = await startApp(folder.path);
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  trouble = watchForTrouble(context, app.address);
  page = await context.newPage();
  await page.goto(app.address);
  officer = officerAt(page);
  await officer.newcomer('Alex Rivera', '4417');
});

afterEach(async () => {
  await context.close();
  await app.stop();
  folder.remove();
});

const field = () => page.getByLabel(/in your own words/);
const show = () => page.getByRole('button', { name: 'Show the choices' });
const focused = () =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`);

/** Plays up to the turn at which the author asks for own words. */
async function toTheField(mode: 'Practice' | 'Assessed'): Promise<void> {
  await officer.begin(scenario?.title ?? '', mode);
  if (scenario !== undefined) await officer.play(scenario, decisions.slice(0, asked));
  await field().waitFor();
}

describe('own words first', { timeout: 90_000 }, () => {
  it('are typed with the keyboard alone before any choice is seen, and stand above the choices then', async () => {
    await toTheField('Practice');
    expect(await officer.choices.count()).toBe(0);
    expect(await page.getByText(wordsOf(scenario, decisions[asked] ?? fail())).count()).toBe(0);
    expect(await focused()).toMatch(/^H2/);
    await page.keyboard.press('Tab');
    while (!(await focused()).startsWith('TEXTAREA')) await page.keyboard.press('Tab');
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('BUTTON Show the choices');
    await page.keyboard.press('Enter');
    await officer.choices.waitFor();
    expect(await focused()).toBe('H2 You wrote');
    expect(await page.getByText(words).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^BUTTON 1/);
    await page.keyboard.press('2');
    expect(await focused()).toMatch(/^BUTTON 2/);
    expect(trouble).toEqual([]);
  });

  it('are on disk before the choices are shown, and not asked for twice after a power cut', async () => {
    await toTheField('Assessed');
    await field().fill(words);
    await show().click();
    await officer.choices.waitFor();
    await app.kill();
    const { page: again, officer: back } = await comeBack();
    await again.getByRole('button', { name: 'Go on' }).click();
    await back.choices.waitFor();
    expect(await again.getByText(words).count()).toBe(1);
  });

  it('that are half written are there again for somebody who was called away', async () => {
    await toTheField('Practice');
    const draftIsKept = page.waitForResponse(/words\.keep/);
    await field().pressSequentially('I would pull up');
    await (await draftIsKept).finished();
    await app.kill();
    const { page: again } = await comeBack();
    await again.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => again.getByLabel(/in your own words/).inputValue()).toBe('I would pull up');
  });

  it('survive a pause that covers them, and may be skipped', async () => {
    await toTheField('Practice');
    await field().fill(words);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('heading', { name: 'Paused' }).waitFor();
    expect(await page.getByText(words).count()).toBe(0);
    await page.getByRole('button', { name: 'Go on' }).click();
    expect(await field().inputValue()).toBe(words);
    await page.getByRole('button', { name: 'Skip this time' }).click();
    await officer.choices.waitFor();
    expect(await focused()).toBe('H2 What do you do?');
    expect(await page.getByText(words).count()).toBe(0);
  });

  it('grow the field, and end where there is no more room', async () => {
    await toTheField('Practice');
    const height = async () => (await field().boundingBox())?.height ?? 0;
    const empty = await height();
    await field().fill('word '.repeat(99));
    expect(await height()).toBeGreaterThan(empty);
    expect(await page.getByText('room for 5 characters').count()).toBe(1);
    await field().press('End');
    await page.keyboard.type('0123456789');
    expect((await field().inputValue()).length).toBe(500);
    expect(await page.getByText('There is no more room.').count()).toBe(1);
  });

  it('are asked for as often as the settings say', async () => {
    await setTo('Never');
    await officer.begin(scenario.title, 'Practice');
    await officer.choices.waitFor();
    for (const decision of decisions.slice(0, asked + 1)) {
      const before = await page.getByTestId('turn').getAttribute('data-turn');
      await officer.choices.getByRole('button', { name: wordsOf(scenario, decision) }).click();
      await page.locator(`[data-testid="turn"]:not([data-turn="${before}"])`).waitFor();
      expect(await field().count()).toBe(0);
    }
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Leave for now' }).click();
    await setTo('At every turn');
    await officer.begin(scenario.title, 'Practice');
    for (const decision of decisions.slice(0, 3)) {
      await field().waitFor();
      await officer.play(scenario, [decision]);
    }
  });

  it('stand in the debrief beside what was chosen and two lines that serve, and nowhere in the record', async () => {
    await toTheField('Assessed');
    await field().fill(words);
    await show().click();
    await officer.choices.waitFor();
    await officer.play(scenario, decisions.slice(asked));
    await page.getByRole('button', { name: 'Look back at it' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    const section = page.getByRole('region', { name: 'Your own words, before you saw the choices' });
    const text = (await section.textContent()) ?? '';
    expect(text).toContain(words);
    expect(text.split(wordsOf(scenario, decisions[asked] ?? fail()))).toHaveLength(3);
    expect(text).toContain('you chose this');
    await page.getByRole('link', { name: 'Records' }).click();
    await page.getByRole('link', { name: scenario.title }).click();
    await page.getByRole('button', { name: 'Save as JSON' }).waitFor();
    expect(await page.getByText(words).count()).toBe(0);
    await page.getByRole('link', { name: 'Look back with your own words' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: /^Delete these words/ }).click();
    await page.getByRole('button', { name: 'Delete them' }).click();
    await section.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'The conversation, explained' }).waitFor();
    expect(await page.getByText(words).count()).toBe(0);
    expect(trouble).toEqual([]);
  });
});

async function setTo(when: 'Never' | 'At every turn'): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText(when, { exact: true }).click();
  await page.getByRole('button', { name: 'Done' }).click();
}

/** Starts the app again on the same folder and signs in. */
async function comeBack() {
  app = await startApp(folder.path);
  const again = await context.newPage();
  await again.goto(app.address);
  const back = officerAt(again);
  await back.signIn('4417');
  return { page: again, officer: back };
}

function fail(): never {
  throw new Error('The best run comes to no node that asks for own words.');
}
