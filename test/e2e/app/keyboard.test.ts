import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { interviewAlone } from './interview-alone.ts';
import { withoutOwnWords } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const scenario = interviewAlone();

const folder = temporaryDataFolder();
let browser: Browser;
let app: RunningApp;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(folder.path), launchChromium()]);
  page = await browser.newPage();
  await withoutOwnWords(page);
  await page.goto(app.address);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

/** Presses Tab until something with this name has the focus. */
async function tabTo(name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return `${label ?? ''} ${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`;
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Nothing called ${name} can be reached with Tab.`);
}

const focusIs = (selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
const turn = async () => Number(await page.getByTestId('turn').getAttribute('data-turn'));

describe('with the keyboard alone', { timeout: 120_000 }, () => {
  it('somebody new signs in, and comes to an interview', async () => {
    await tabTo(/I am new here/);
    await page.keyboard.press('Enter');
    await page.getByLabel(/^Full name/).waitFor();
    await page.keyboard.type('Alex Rivera');
    await tabTo(/What we may call you/);
    await page.keyboard.type('Alex');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Welcome/ }).waitFor();
    await tabTo(new RegExp(`Read the briefing ${scenario.title}`));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await tabTo(/^\s*Begin$/);
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'What do you do?' }).waitFor();
    expect(await turn()).toBe(0);
  });

  it('a digit moves to a choice and Enter takes it', async () => {
    await tabTo(/“|Do:/);
    await page.keyboard.press('2');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^2/);
    expect(await turn()).toBe(0);
    await page.keyboard.press('Enter');
    await expect.poll(turn, { timeout: 15_000 }).toBe(1);
  });

  it('puts the focus on the new turn, with the choices after it', async () => {
    expect(await focusIs('[data-testid="turn"]')).toBe(true);
    await tabTo(/“|Do:/);
    expect(await focusIs('[role="group"] button')).toBe(true);
  });

  it('takes no digit while the focus is anywhere else', async () => {
    await tabTo(/^\s*Pause$/);
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Paused' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'What do you do?' }).waitFor();
    expect(await turn()).toBe(1);
  });

  it('plays on to an ending and to the assessment', async () => {
    while ((await page.getByRole('group', { name: 'What do you do?' }).count()) > 0) {
      const before = await turn();
      await tabTo(/“|Do:/);
      // The first choice the first time, then the next: what stays, stays only once.
      await page.keyboard.press(String((before % 3) + 1));
      await page.keyboard.press('Enter');
      await expect.poll(turn, { timeout: 15_000 }).toBeGreaterThan(before);
    }
    await tabTo(/Look back at it/);
    await page.keyboard.press('Enter');
    await page.getByLabel('What went well').waitFor();
    await tabTo(/^\s*Continue$/);
    await page.keyboard.press('Enter');
    await page.getByText(/^(Met|Not yet)$/).waitFor();
    expect(await focusIs('h1')).toBe(true);
  });
});
