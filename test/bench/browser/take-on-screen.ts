import type { Decision } from '../../../scenarios/machine/decision.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { wordsOf } from '../../e2e/app/officer.ts';
import type { Officer } from '../../e2e/app/officer.ts';

/**
 * Takes a decision by its button and waits for the turn it brings. Where the officer's own words are asked for first,
 * they are passed over.
 */
export async function takeOnScreen(officer: Officer, scenario: Scenario, decision: Decision): Promise<void> {
  const { page, choices } = officer;
  const choice = choices.getByRole('button', { name: wordsOf(scenario, decision) });
  const skip = page.getByRole('button', { name: 'Skip this time' });
  await choice.or(skip).first().waitFor();
  if (await skip.isVisible()) await skip.click();
  const before = await page.getByTestId('turn').getAttribute('data-turn');
  await choice.click();
  await page.locator(`[data-testid="turn"]:not([data-turn="${before}"])`).waitFor();
}
