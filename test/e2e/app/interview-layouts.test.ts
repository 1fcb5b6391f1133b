import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { officerAt } from './officer.ts';
import type { Officer } from './officer.ts';
import { startAppWithFixtures, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const folder = temporaryDataFolder();
let browser: Browser;
let app: RunningApp;
let page: Page;
let officer: Officer;
let visit = 0;

beforeAll(async () => {
  [app, browser] = await Promise.all([startAppWithFixtures(folder.path), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  folder.remove();
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  page = await context.newPage();
  await page.goto(app.address);
  officer = officerAt(page);
  visit += 1;
  await officer.newcomer(`Visitor${visit} Rivera`);
});

afterEach(async () => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  await page.context().close();
  const found = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  if (found.length > 0) throw new Error(`Axe found: ${found.join('; ')}`);
});

/** Chooses by a part of the words, and waits for the next turn. */
async function choose(words: string): Promise<void> {
  const before = await page.getByTestId('turn').getAttribute('data-turn');
  await officer.choices.getByRole('button', { name: words }).click();
  await page.locator(`[data-testid="turn"]:not([data-turn="${before}"])`).waitFor();
}

const panel = () => page.getByRole('complementary', { name: 'Maya' });
const facesAt = (size: string) => page.locator(`img[data-size="${size}"]`);

describe('the layout of an interview', { timeout: 120_000 }, () => {
  it('shows several people: the speaker large, the others small, with name and role', async () => {
    await officer.begin('Every layout once', 'Practice');
    const speaking = await facesAt('speaking').boundingBox();
    const other = await facesAt('small').first().boundingBox();
    expect([speaking?.width, other?.width]).toEqual([160, 64]);
    const others = page.getByRole('list', { name: 'Also there' });
    expect(await others.getByRole('listitem').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/Ruth\s+friend/),
        expect.stringMatching(/Sam\s+bystander/),
      ]),
    );
    expect(await officer.choices.getByRole('button', { name: 'To Ruth' }).count()).toBe(1);
  });

  it('changes the face with the mood, and shows no face of a child', async () => {
    await officer.begin('Every layout once', 'Practice');
    const before = await facesAt('speaking').getAttribute('src');
    await choose('Thank you for coming over.');
    expect(await facesAt('speaking').getAttribute('src')).not.toBe(before);
    const eli = page.getByRole('list', { name: 'Also there' }).getByText('Eli');
    expect(await eli.locator('xpath=ancestor::li').locator('img').count()).toBe(0);
    for (const name of ['Eli', 'Maya']) {
      expect(await page.locator('[data-newest="true"]').getByText(name, { exact: true }).count()).toBe(1);
    }
  });

  it('shows no face on the phone, and says what is heard', async () => {
    await officer.begin('Every layout once', 'Practice');
    await choose('Thank you for coming over.');
    await officer.choices.getByRole('button').first().click();
    await page.getByRole('heading', { name: 'What you hear' }).waitFor();
    expect(await panel().locator('img').count()).toBe(0);
    expect(await panel().getByText('On the phone').count()).toBe(1);
  });

  it('shows messages as they were written, with their sender, and drafts to choose from', async () => {
    await officer.begin('A portal, a call, a screen and a sheet of paper', 'Practice');
    expect(await panel().getByText('By message').count()).toBe(1);
    const message = page.locator('[data-newest="true"][data-channel="text"]');
    expect(await message.getByText('Maya', { exact: true }).count()).toBe(1);
    expect(await officer.choices.getByRole('button', { name: 'Draft:' }).count()).toBeGreaterThan(1);
  });

  it('marks what somebody says for another, and what comes through an interpreter', async () => {
    await officer.begin('Said through an interpreter, and by somebody who speaks for her', 'Practice');
    expect(await page.getByText('Teo, for Ana').count()).toBe(1);
    await officer.choices.getByRole('button').first().click();
    const remark = page.locator('[data-plain="true"]');
    await remark.first().waitFor();
    await officer.choices
      .getByRole('button', { name: /through/ })
      .first()
      .click();
    await page.getByText(/interpreted by/).waitFor();
    const fontOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily);
    expect(await fontOf('[data-plain="true"] p')).toContain('Atkinson');
    expect(await fontOf('[data-newest="true"] [data-plain="false"] p')).toContain('Literata');
  });

  it('keeps a locked choice in the order of Tab, with its reason', async () => {
    await officer.begin('A choice that is locked, and one that is hidden', 'Practice');
    const locked = officer.choices.locator('button[data-locked="true"]');
    await choose('I have a few questions.');
    await locked.first().focus();
    expect(await locked.first().getAttribute('aria-disabled')).toBe('true');
    expect(await locked.first().innerText()).toContain('Not possible now');
  });

  it('folds the notebook behind a button where the window is narrow', async () => {
    await page.setViewportSize({ width: 1000, height: 720 });
    await officer.begin('Every layout once', 'Practice');
    const notebook = page.getByRole('complementary', { name: 'Notebook' });
    expect(await notebook.getByText('What you are told').isVisible()).toBe(false);
    await notebook.getByRole('button', { name: 'Notebook' }).click();
    expect(await notebook.getByText('What you are told').isVisible()).toBe(true);
  });

  it.each(['a narrow window', 'large text'])('is one column in %s', async (why) => {
    await officer.begin('Every layout once', 'Practice');
    if (why === 'a narrow window') await page.setViewportSize({ width: 780, height: 900 });
    else
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '150%';
      });
    await page.locator('[data-columns="1"]').waitFor();
    const order = await Promise.all(
      [panel(), page.locator('[data-newest="true"]'), officer.choices].map((part) => part.boundingBox()),
    );
    const tops = order.map((box) => box?.y ?? 0);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});
