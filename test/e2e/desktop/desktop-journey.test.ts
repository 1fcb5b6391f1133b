import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { officerAt, watchForTrouble, wordsOf } from '../app/officer.ts';
import { desktopStage } from './desktop-stage.ts';

const scenario = shippedLibrary()
  .scenarios()
  .find(({ id }) => id === 'grandsons-bail');
if (scenario === undefined) throw new Error('The scenario of this journey does not ship.');
const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });

const stage = desktopStage();

describe('First Account as a desktop app', { timeout: 180_000 }, () => {
  it('goes all the way: signing in, playing, looking back, the record and its file, and the next start', async () => {
    const { desktop, window, page, context, dataFolder } = await stage.start();
    const trouble = watchForTrouble(context, page.url());
    const officer = officerAt(page);

    await officer.newcomer('Alex Rivera', '4417');
    await officer.begin(scenario.title, 'Assessed');
    await officer.play(scenario, decisions);
    await page.getByRole('button', { name: 'Look back at it' }).click();
    await page.getByLabel('What went well').fill('I let him finish.');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Met', { exact: true }).waitFor();
    const shown = await page.getByRole('main').textContent();
    for (const decision of decisions) expect(shown).toContain(wordsOf(scenario, decision));

    await page.getByRole('link', { name: 'Records' }).click();
    const exports = join(stage.home, 'exports');
    mkdirSync(exports);
    desktop.answerNext(({ dialog }) => (dialog === 'save' ? { path: join(exports, 'mine.csv') } : undefined));
    await page.getByRole('button', { name: 'Save all as CSV' }).click();
    await expect.poll(() => readdirSync(exports)).toEqual(['mine.csv']);
    const csv = readFileSync(join(exports, 'mine.csv'), 'utf8');
    expect(csv).toContain('Alex Rivera');
    expect(csv).toContain('met');

    expect(window.wentOut).toEqual([]);
    expect(trouble).toEqual([]);
    await page.getByRole('button', { name: 'Quit' }).click();
    expect(await desktop.ended).toBe(0);
    expect(readdirSync(join(dataFolder, 'copies'))).toHaveLength(1);

    const again = await stage.start({ dataFolder });
    await officerAt(again.page).signIn('4417');
    await again.page.getByRole('link', { name: 'Records' }).click();
    await again.page.getByRole('link', { name: scenario.title }).waitFor();
    again.desktop.answerNext(() => ({}));
    await again.page.getByRole('button', { name: 'Save all as CSV' }).click();
    await expect
      .poll(() => again.desktop.asked.map(({ options }) => options['defaultPath']))
      .toEqual([expect.stringContaining(join(exports, 'first-account-'))]);
  });
});
