import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { officerAt, watchForTrouble, withoutOwnWords } from './officer.ts';
import type { Officer } from './officer.ts';
import { startAppWithFixtures, temporaryDataFolder } from './running-app.ts';

const title = 'A referral with everything in it';
const firstOpen = '“Tell me about tonight, wherever you want to start.”';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** At the beginning of the referral of the fixture, after an interview that went well. */
async function atReferral(
  options: BrowserContextOptions,
  work: (officer: Officer, press: (words: string | RegExp) => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = temporaryDataFolder();
  const app = await startAppWithFixtures(folder.path);
  const context = await browser.newContext(options);
  try {
    const trouble = watchForTrouble(context, app.address);
    const page = await context.newPage();
    await withoutOwnWords(page);
    await page.goto(app.address);
    const officer = officerAt(page);
    await officer.newcomer('Ana Ruiz', '4417');
    await officer.begin(title, 'Practice');
    const press = async (words: string | RegExp) => {
      const before = await page.getByTestId('turn').getAttribute('data-turn');
      await officer.choices.getByRole('button', { name: words }).click();
      await page.locator(`[data-testid="turn"]:not([data-turn="${before}"])`).waitFor();
    };
    for (let node = 0; node < 3; node += 1) await press(firstOpen);
    await work(officer, press);
    expect(trouble).toEqual([]);
  } finally {
    await context.close();
    await app.stop();
    folder.remove();
  }
}

const wide = { viewport: { width: 1280, height: 720 } };

async function axeFindsNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}

describe('a referral', { timeout: 240_000 }, () => {
  it('is played: asked, searched, offered with what is said of it, called together and handed over', async () => {
    await atReferral(wide, async ({ page, choices }, press) => {
      await press(/What worries you most between now/);
      await page.getByText('Where we sleep. And that he reads my phone.').first().waitFor();
      await axeFindsNothing(page);
      await press(/A place for the three of them tonight/);
      await press(/Who would look after the animal/);
      const together = choices.getByRole('button', { name: /Would you like us to call them together/ });
      expect(await together.getAttribute('aria-disabled')).toBe('true');
      await together.getByText(/choose a service first/).waitFor();
      await page.getByLabel('Words').fill('night adv');
      await page.getByRole('radio', { name: /Night Advocates/ }).check();
      await page.getByText('Stays there; the law protects it').waitFor();
      await page
        .getByRole('checkbox', { name: 'Somebody who talks it through with you, any night.' })
        .check();
      await page.getByRole('checkbox', { name: /They aren’t police/ }).check();
      await page.getByRole('checkbox', { name: /No is fine/ }).check();
      await axeFindsNothing(page);
      await press(/Would you like us to call them together/);
      await page.getByText('She tells me what there is. And then I decide.').first().waitFor();
      await press(/May I give them your first name and a safe number/);
      await page.getByText('You don’t have to tell me your name', { exact: false }).first().waitFor();
      await press(/Say who is on the line, hand over the phone/);
      await page.getByText('somebody has it').waitFor();
      await press(/That is all for now/);
      await page.getByText(/^The notice of rights/).waitFor();
      await press(/Here is what you have a right to/);
      await press(/Which number is safe, and what may I say on it/);
      await page.getByRole('button', { name: 'Look back at it' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'The referral' }).waitFor();
      await page.getByText('The interview: Met. The referral: Not yet.', { exact: false }).waitFor();
      const row = page.getByRole('row', { name: /A place for the three of them tonight/ });
      await row.getByText('Night Advocates: right for this, and there was room').waitFor();
      await page
        .getByText('The call was to be made together, now.', { exact: false })
        .first()
        .waitFor({ state: 'attached' });
      await axeFindsNothing(page);
    });
  });

  it('finds a shelter full, says it, and looks for somebody else', async () => {
    await atReferral(wide, async ({ page }, press) => {
      await press(/What worries you most between now/);
      await press(/A place for the three of them tonight/);
      await press(/Who would look after the animal/);
      await page.getByLabel('Words').fill('harbor house');
      await page.getByRole('radio', { name: /Harbor House/ }).check();
      await press(/Would you like us to call them together/);
      await press(/May I give them your first name and a safe number/);
      await page.getByText('Full. Of course it is.').first().waitFor();
      await press(/Let me look for somebody else who can/);
      await page.getByLabel('Words').waitFor();
      expect(await page.getByText('Full. Of course it is.').count()).toBeGreaterThan(0);
    });
  });

  it('works by keyboard alone, in a narrow window in the dark', async () => {
    const narrow = { viewport: { width: 640, height: 900 }, colorScheme: 'dark' } as const;
    await atReferral(narrow, async ({ page, choices }, press) => {
      await press(/What worries you most between now/);
      await press(/A place for the three of them tonight/);
      await press(/Who would look after the animal/);
      await page.getByLabel('Words').focus();
      await page.keyboard.type('night adv');
      await page.getByText('1 service', { exact: true }).waitFor();
      const isOn = async (name: RegExp) =>
        page.evaluate(
          (pattern) =>
            new RegExp(pattern).test(document.activeElement?.closest('label, button')?.textContent ?? ''),
          name.source,
        );
      const tabTo = async (name: RegExp) => {
        for (let steps = 0; steps < 60; steps += 1) {
          await page.keyboard.press('Tab');
          if (await isOn(name)) return;
        }
        throw new Error(`Tab does not come to ${name}.`);
      };
      await tabTo(/Night Advocates/);
      await page.keyboard.press('Space');
      await tabTo(/No is fine/);
      await page.keyboard.press('Space');
      await tabTo(/Would you like us to call them together/);
      await axeFindsNothing(page);
      await page.keyboard.press('Enter');
      await choices.getByRole('button', { name: /May I give them your first name/ }).waitFor();
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });
  });
});
