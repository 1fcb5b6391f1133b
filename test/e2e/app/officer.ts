import type { BrowserContext, Page } from 'playwright-core';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';

/** Somebody at the screen: what they can do, in the words of the screen. */
export type Officer = ReturnType<typeof officerAt>;

/** An officer at a page of the app. */
export function officerAt(page: Page) {
  const choices = page.getByRole('group', { name: 'What do you do?' });
  return {
    page,
    choices,
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
      await choices.waitFor();
    },
    /** Clicks each decision's words in turn, and waits each time until the choices have changed. */
    play: async (scenario: Scenario, decisions: readonly Decision[]) => {
      for (const decision of decisions) {
        const before = await page.getByTestId('turn').getAttribute('data-turn');
        await choices.getByRole('button', { name: wordsOf(scenario, decision) }).click();
        await page.locator(`[data-testid="turn"]:not([data-turn="${before}"])`).waitFor();
      }
    },
  };
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
