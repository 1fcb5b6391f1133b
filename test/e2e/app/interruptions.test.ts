import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext } from 'playwright-core';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { interviewAlone } from './interview-alone.ts';
import { officerAt, withoutOwnWords, wordsOf } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const scenario = interviewAlone();
const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });
const firstThree = decisions.slice(0, 3);
const rest = decisions.slice(3);

let browser: Browser;
let folder: ReturnType<typeof temporaryDataFolder>;
let app: RunningApp;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = temporaryDataFolder();
  app = await startApp(folder.path);
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
});

afterEach(async () => {
  await context.close();
  await app.stop();
  folder.remove();
});

async function openPage() {
  const page = await context.newPage();
  await withoutOwnWords(page);
  await page.goto(app.address);
  return officerAt(page);
}

describe('an interview that is interrupted', { timeout: 120_000 }, () => {
  it('is where it was after the page is loaded again', async () => {
    const officer = await openPage();
    await officer.newcomer('Alex Rivera');
    await officer.begin(scenario.title, 'Practice');
    await officer.play(scenario, firstThree);
    await officer.page.reload();
    await officer.choices.waitFor();
    expect(await officer.page.getByTestId('turn').getAttribute('data-turn')).toBe('3');
  });

  it('is offered again with a recap after a power cut, and goes on to its ending', async () => {
    const officer = await openPage();
    await officer.newcomer('Alex Rivera');
    await officer.begin(scenario.title, 'Assessed');
    await officer.play(scenario, firstThree);
    await app.kill();
    app = await startApp(folder.path);
    const back = await openPage();
    await back.signIn('Alex Rivera');
    await back.page.getByRole('heading', { name: 'Go on where you stopped' }).waitFor();
    await back.page.getByRole('button', { name: 'Go on' }).click();
    await back.choices.waitFor();
    await back.play(scenario, rest);
    expect(await back.page.getByText('The interview has ended.').count()).toBe(1);
  });

  it('says so when the host is gone, and loses nothing', async () => {
    const officer = await openPage();
    await officer.newcomer('Alex Rivera');
    await officer.begin(scenario.title, 'Practice');
    await app.kill();
    const [first] = decisions;
    if (first === undefined) throw new Error('Nothing is decided.');
    await officer.choices.getByRole('button', { name: wordsOf(scenario, first) }).click();
    await officer.page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await officer.page.getByText('everything you decided is kept').count()).toBeGreaterThan(0);
    app = await startApp(folder.path);
  });

  it('is covered whole by a pause, and goes on from it', async () => {
    const officer = await openPage();
    await officer.newcomer('Alex Rivera');
    await officer.begin(scenario.title, 'Practice');
    await officer.page.getByRole('button', { name: 'Pause' }).click();
    await officer.page.getByRole('heading', { name: 'Paused' }).waitFor();
    const shown = await officer.page.getByRole('main').textContent();
    for (const person of Object.values(scenario.people)) expect(shown).not.toContain(person.about);
    await officer.page.keyboard.press('Enter');
    await officer.choices.waitFor();
    expect(await officer.page.getByTestId('turn').getAttribute('data-turn')).toBe('0');
  });

  it('goes to where a second window has taken it', async () => {
    const officer = await openPage();
    await officer.newcomer('Alex Rivera');
    await officer.begin(scenario.title, 'Practice');
    const other = await openPage();
    await other.signIn('Alex Rivera');
    await other.page.getByRole('button', { name: 'Go on' }).click();
    await other.choices.waitFor();
    await other.play(scenario, decisions.slice(0, 2));
    // The same decision again would only be acknowledged again, so this window decides otherwise.
    const [first] = decisions;
    if (first === undefined) throw new Error('Nothing is decided.');
    const otherwise = officer.choices.getByRole('button').filter({ hasNotText: wordsOf(scenario, first) });
    await otherwise.first().click();
    await officer.page.getByText('This interview went on in another window').waitFor();
    expect(await officer.page.getByTestId('turn').getAttribute('data-turn')).toBe('2');
  });
});
