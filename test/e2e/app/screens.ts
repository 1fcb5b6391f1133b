import type { Page } from 'playwright-core';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { officerAt } from './officer.ts';

const ownWords = 'I would ask her where she feels all right to talk, and stay where she can see the door.';

/** Walks a newcomer through every screen there is, and stops at each for whoever looks. */
export async function throughEveryScreen(
  page: Page,
  { scenario, decisions }: { readonly scenario: Scenario; readonly decisions: readonly Decision[] },
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const officer = officerAt(page);
  const nodes = indexScenario(scenario).nodes;
  const asked = decisions.findIndex(
    ({ node }, position) => position >= 4 && nodes.get(node)?.state.meta?.ownWords === true,
  );
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
  await page.getByRole('link', { name: 'Records' }).click();
  await page.getByText('No records yet.').waitFor();
  await look('records, none yet');
  await page.getByRole('link', { name: 'Scenarios' }).click();
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
  await officer.choices
    .or(page.getByLabel(/in your own words/))
    .first()
    .waitFor();
  await officer.play(scenario, decisions.slice(4, asked));
  await page.getByLabel(/in your own words/).waitFor();
  await look('interview, own words');
  await page.getByRole('button', { name: 'Show the choices' }).click();
  await page.getByText('Write a few words, or skip it this time.').waitFor();
  await look('interview, own words, empty');
  await page.getByLabel(/in your own words/).fill(ownWords);
  await page.getByRole('button', { name: 'Show the choices' }).click();
  await officer.choices.waitFor();
  await look('interview, own words kept');
  await officer.play(scenario, decisions.slice(asked));
  await look('interview, ended');
  await page.getByRole('button', { name: 'Look back at it' }).click();
  await page.getByRole('heading', { level: 1, name: /^Looking back/ }).waitFor();
  await page.getByLabel('What went well').fill('She chose where we sat, and I waited.');
  await page.getByText('Kept.').waitFor();
  await look('debrief, own words');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText(/^(Met|Not yet)$/).waitFor();
  await look('debrief');
  await page
    .getByRole('button', { name: /^Replay from here Turn 3$/ })
    .last()
    .click();
  await officer.toChoices();
  await officer.playOtherwise(scenario, decisions.slice(2));
  await officer.toChoices();
  await look('interview, replay');
  await officer.playOn();
  await page.getByRole('button', { name: 'Look back at it' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Side by side, from turn 3' }).waitFor();
  await look('debrief, side by side');
  await page.getByRole('link', { name: 'Scenarios' }).click();
  await page.getByText(/replay from turn 3/).waitFor();
  await look('shelf, with practice');
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
  await page.getByLabel('Who they are').fill('Riverside peer support and chaplaincy');
  await page
    .getByLabel('How and when to reach them')
    .fill('Day and night: 555-0144.\nRoom 12, by the stairs.');
  await page.getByRole('button', { name: 'Keep this line' }).click();
  await page.getByText('Kept. It stands first').waitFor();
  await page.getByRole('button', { name: 'Support' }).click();
  await page.getByRole('dialog').waitFor();
  await look('support card, with a line of the agency');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Maximiliana', exact: true }).click();
  await page.getByLabel(/^Full name/).waitFor();
  await look('profile');
  await page.route('**/api/shelf.list', (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify({ ok: true, value: {} }) }),
  );
  await page.getByRole('link', { name: 'Scenarios' }).click();
  await page.getByRole('button', { name: 'Start again' }).waitFor();
  await look('a screen that fails');
}
