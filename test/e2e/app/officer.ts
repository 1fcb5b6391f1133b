import type { BrowserContext, Page } from 'playwright-core';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';

/** Somebody at the screen: what they can do, in the words of the screen. */
export type Officer = ReturnType<typeof officerAt>;

/** An officer at a page of the app. */
export function officerAt(page: Page) {
  const choices = page.getByRole('group', { name: 'What do you do?' });
  const skip = page.getByRole('button', { name: 'Skip this time' });
  /** Leaves own words out where they are asked for, and waits until the choices are there. */
  const toChoices = async () => {
    await choices.or(skip).first().waitFor();
    if ((await skip.count()) > 0) await skip.click();
    await choices.waitFor();
  };
  return {
    page,
    choices,
    toChoices,
    newcomer: async (legalName: string, badge?: string, pin?: string) => {
      await page.getByRole('button', { name: 'I am new here' }).click();
      await page.getByLabel('Full name, as your training record needs it').fill(legalName);
      await page.getByLabel('What we may call you').fill(legalName.split(' ')[0] ?? legalName);
      if (badge !== undefined) await page.getByLabel(/^Badge or POST number/).fill(badge);
      if (pin !== undefined) await page.getByLabel(/^A PIN/).fill(pin);
      await page.getByRole('button', { name: 'Begin' }).click();
      await page.getByRole('heading', { level: 1, name: /^Welcome/ }).waitFor();
    },
    signIn: async (who: string) => {
      await page.getByLabel('Badge number or name').fill(who);
      await page.getByRole('button', { name: 'Sign in' }).click();
    },
    begin: async (title: string, mode: 'Practice' | 'Assessed') => {
      await page.getByRole('button', { name: `Read the briefing ${title}` }).click();
      await page.getByText(mode, { exact: true }).click();
      await page.getByRole('button', { name: 'Begin' }).click();
      await choices.or(skip).first().waitFor();
    },
    /** Takes the first open choice that is not the first of these decisions. */
    playOtherwise: async (scenario: Scenario, [first]: readonly Decision[]) => {
      await toChoices();
      const open = choices.locator('button:not([data-locked="true"])');
      const others = first === undefined ? open : open.filter({ hasNotText: wordsOf(scenario, first) });
      const before = await page.getByTestId('turn').getAttribute('data-turn');
      await others.first().click();
      await page.locator(`[data-testid="turn"]:not([data-turn="${before}"])`).waitFor();
    },
    /** Plays to an ending, whichever it is, skipping own words. */
    playOn: async () => {
      const ended = page.getByText('The interview has ended.');
      for (let time = 0; ; time += 1) {
        await choices.or(skip).or(ended).first().waitFor();
        if ((await ended.count()) > 0) return;
        await toChoices();
        const open = choices.locator('button:not([data-locked="true"])');
        const before = await page.getByTestId('turn').getAttribute('data-turn');
        // Not always the same one: what stays at its node, stays only for a while.
        await open.nth(time % (await open.count())).click();
        await page.locator(`[data-testid="turn"]:not([data-turn="${before}"])`).waitFor();
      }
    },
    /**
     * Clicks each decision's words in turn, skipping own words, and waits each time until the turn has changed. A service
     * that a decision names is looked for in the directory first, and what is said of it is marked.
     */
    play: async (scenario: Scenario, decisions: readonly Decision[]) => {
      for (const decision of decisions) {
        await toChoices();
        const before = await page.getByTestId('turn').getAttribute('data-turn');
        await nameService(page, decision);
        await choices.getByRole('button', { name: wordsOf(scenario, decision) }).click();
        await page.locator(`[data-testid="turn"]:not([data-turn="${before}"])`).waitFor();
      }
    },
  };
}

/** Finds the service a decision names, where one is to be chosen, and marks what is said of it. */
async function nameService(page: Page, { args }: Decision): Promise<void> {
  if (args === undefined || (await page.getByLabel('Words').count()) === 0) return;
  const service = page.locator(`input[type="radio"][value="${args.service}"]`);
  const more = page.getByRole('button', { name: 'Show more' });
  await service.or(more).first().waitFor();
  while ((await service.count()) === 0) await more.click();
  await service.check();
  for (const statement of args.said ?? []) {
    await page.locator(`input[type="checkbox"][value="${statement}"]`).check();
  }
}

/** Lets a page never ask for own words, for tests of something else; to be said before the page is opened. */
export async function withoutOwnWords(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('first-account/settings', JSON.stringify({ ownWords: 'none' }));
  });
}

/** What a decision says or does, as its button reads. */
export function wordsOf(scenario: Scenario, decision: Decision): string {
  const found = indexScenario(scenario).choices.get(decision.choice);
  const words = found?.choice.say ?? found?.choice.do;
  if (words === undefined) throw new Error(`There is no choice ${decision.choice}.`);
  return words;
}

/** Everything a page says that it should not: errors, violated policies, requests to anybody but its host. */
export function watchForTrouble(context: BrowserContext, address: string): readonly string[] {
  const trouble: string[] = [];
  const { origin } = new URL(address);
  context.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  context.on('weberror', (error) => trouble.push(error.error().message));
  context.on('request', (request) => {
    const isOurs = new URL(request.url()).origin === origin || request.url().startsWith('data:image/svg+xml');
    if (!isOurs) trouble.push(`asked for ${request.url()}`);
  });
  return trouble;
}
