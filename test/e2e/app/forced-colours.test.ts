import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { interviewAlone } from './interview-alone.ts';
import { officerAt, withoutOwnWords } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const scenario = interviewAlone();

const folder = temporaryDataFolder();
let browser: Browser;
let app: RunningApp;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(folder.path), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 720 }, forcedColors: 'active' });
  await withoutOwnWords(page);
  await page.goto(app.address);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

type Focused = { readonly name: string; readonly outline: number };

/** What has the focus, and how thick the ring is that is drawn round it or round what it is a part of. */
function focusNow(): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const label = element.closest('label');
    const drawn = [element, ...(label === null ? [] : [label, ...label.querySelectorAll('span')])];
    const rings = drawn.map((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    });
    return { name: `${element.tagName} ${element.textContent}`.slice(0, 60), outline: Math.max(...rings) };
  });
}

/** Everything on the screen that Tab comes to and that has no ring of at least two pixels then. */
async function withoutRing(): Promise<readonly string[]> {
  const found: string[] = [];
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    const { name, outline } = await focusNow();
    if (name.startsWith('BODY')) return found;
    if (outline < 2) found.push(name);
  }
  return found;
}

/** How the borders of two things differ, so that one is seen to be chosen. */
async function differs(chosen: string, other: string): Promise<boolean> {
  const borderOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderWidth, borderColor, borderBlockEnd } = getComputedStyle(element);
        return `${borderWidth} ${borderColor} ${borderBlockEnd}`;
      });
  return (await borderOf(chosen)) !== (await borderOf(other));
}

describe('in forced colours', { timeout: 120_000 }, () => {
  it('the focus is seen wherever Tab comes to, on every screen with something to use', async () => {
    const officer = officerAt(page);
    const unseen: string[] = [];
    const look = async (screen: string) => {
      unseen.push(...(await withoutRing()).map((name) => `${screen}: ${name}`));
    };
    await page.getByLabel('Badge number or name').waitFor();
    await look('sign-in');
    await officer.newcomer('Alex Rivera');
    await look('shelf');
    await page.getByRole('link', { name: 'Alex', exact: true }).click();
    await page.getByLabel(/^Full name/).waitFor();
    await look('profile');
    await page.getByRole('link', { name: 'Help' }).click();
    await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
    await look('help');
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await page.getByRole('button', { name: `Read the briefing ${scenario.title}` }).click();
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await look('briefing');
    await page.getByRole('button', { name: 'Begin' }).click();
    await officer.choices.waitFor();
    await look('interview');
    expect(unseen).toEqual([]);
  });

  it('what is chosen, and where one is, is seen without colours of ours', async () => {
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Leave for now' }).click();
    await page.getByRole('heading', { level: 1, name: /^Welcome/ }).waitFor();
    expect(await differs('nav a[aria-current]', 'nav a:not([aria-current])')).toBe(true);
    await page.getByRole('button', { name: `Read the briefing ${scenario.title}` }).click();
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    const dot = (selected: string) => `label${selected} [class*="dot"]`;
    expect(await differs(dot('[data-selected]'), dot(':not([data-selected])'))).toBe(true);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog').waitFor();
    expect(
      await differs(
        `[role="dialog"] ${dot('[data-selected]')}`,
        `[role="dialog"] ${dot(':not([data-selected])')}`,
      ),
    ).toBe(true);
  });
});
