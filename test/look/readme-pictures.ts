import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { playPolicy } from '../../scenarios/report/play-policy.ts';
import { projectRoot } from '../../tools/project-root.ts';
import { interviewAlone } from '../e2e/app/interview-alone.ts';
import { officerAt, withoutOwnWords } from '../e2e/app/officer.ts';
import { startApp, temporaryDataFolder } from '../e2e/app/running-app.ts';

const pictures = join(projectRoot, 'docs/pictures');
/** By then something has been told, and something is needed. */
const inTheMiddle = 6;

/** Takes the pictures of the README: a briefing, an interview under way and its debrief, of practice that goes well. */
export async function takeReadmePictures(browser: Browser): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const scenario = interviewAlone();
  const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });
  const data = temporaryDataFolder();
  const app = await startApp(data.path);
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce',
  });
  try {
    await withoutOwnWords(page);
    await page.goto(app.address);
    const officer = officerAt(page);
    await officer.newcomer('Alex Rivera');
    await page.getByRole('button', { name: `Read the briefing ${scenario.title}` }).click();
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await take(page, 'briefing.png');
    await page.getByRole('button', { name: 'Begin' }).click();
    await officer.choices.waitFor();
    await officer.play(scenario, decisions.slice(0, inTheMiddle));
    await take(page, 'interview.png');
    await officer.play(scenario, decisions.slice(inTheMiddle));
    await page.getByRole('button', { name: 'Look back at it' }).click();
    await page.getByLabel('What went well').fill('I kept to one thing at a time, and waited.');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: /worth another look$/ }).waitFor();
    await take(page, 'debrief.png');
  } finally {
    await page.close();
    await app.stop();
    data.remove();
  }
}

async function take(page: Page, name: string): Promise<void> {
  // Away from everything that would look as if somebody were about to press it.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(pictures, name) });
}
