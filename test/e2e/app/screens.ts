import type { Page } from 'playwright-core';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { officerAt } from './officer.ts';

/** Walks a newcomer through every screen there is, and stops at each for whoever looks. */
export async function throughEveryScreen(
  page: Page,
  { scenario, decisions }: { readonly scenario: Scenario; readonly decisions: readonly Decision[] },
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const officer = officerAt(page);
  await page.getByLabel('Badge number or name').waitFor();
  await look('sign-in');
  await officer.signIn('Nobody');
  await page.getByRole('alert').waitFor();
  await look('sign-in, refused');
  await page.getByRole('button', { name: 'I am new here' }).click();
  await look('register');
  await page.getByRole('button', { name: 'I have signed in here before' }).click();
  await officer.newcomer('Maximiliana Featherstonehaugh-Villanueva de la Cruz y Montemayor', '4417');
  await look('shelf');
  await page.getByRole('button', { name: `Read the briefing ${scenario.title}` }).click();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await look('briefing');
  await page.getByText('Assessed', { exact: true }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await officer.choices.waitFor();
  await look('interview, opening');
  await officer.play(scenario, decisions.slice(0, 4));
  await look('interview, in the middle');
  await page.getByRole('button', { name: 'Pause' }).click();
  await look('pause');
  await page.getByRole('button', { name: 'Support' }).click();
  await page.getByRole('dialog').waitFor();
  await look('support card');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave for now' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('alertdialog').waitFor();
  await look('a question before something is deleted');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await officer.choices.waitFor();
  await officer.play(scenario, decisions.slice(4));
  await look('interview, ended');
  await page.getByRole('button', { name: 'Look back at it' }).click();
  await page.getByRole('heading', { level: 1, name: /^Looking back/ }).waitFor();
  await look('debrief, own words');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText(/^(Met|Not yet)$/).waitFor();
  await look('debrief');
  await page.getByRole('link', { name: 'Records' }).click();
  await page.getByRole('link', { name: scenario.title }).waitFor();
  await look('records');
  await page.getByRole('link', { name: scenario.title }).click();
  await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
  await look('record');
  await page.getByRole('link', { name: 'Help' }).click();
  await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
  await look('help');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').waitFor();
  await look('settings');
  await page.keyboard.press('Escape');
}
