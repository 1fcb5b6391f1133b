// Walks a newcomer through every screen in every mode and keeps a picture of each. `--pictures` takes the few of the
// README as well.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { playPolicy } from '../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../tools/chromium/launch-chromium.ts';
import { projectRoot } from '../../tools/project-root.ts';
import { interviewAlone } from '../e2e/app/interview-alone.ts';
import { startApp, temporaryDataFolder } from '../e2e/app/running-app.ts';
import { throughEveryScreen } from '../e2e/app/screens.ts';
import { writeContactSheet } from './contact-sheet.ts';
import type { Taken } from './contact-sheet.ts';
import { modes } from './modes.ts';
import type { Mode } from './modes.ts';
import { takeReadmePictures } from './readme-pictures.ts';

const folder = join(projectRoot, '.cache/look');

const takesPictures = process.argv.includes('--pictures');
const scenario = interviewAlone();
const { decisions } = playPolicy({ scenario, policy: 'first', seed: 1 });

rmSync(folder, { recursive: true, force: true });
const browser = await launchChromium();
const taken: Taken[] = [];
try {
  if (takesPictures) await takeReadmePictures(browser);
  for (const mode of modes) taken.push(...(await walk(browser, mode)));
  await writeContactSheet(browser, taken, join(folder, 'sheet.png'));
} finally {
  await browser.close();
}
process.stdout.write(`${taken.length} pictures and sheet.png are in .cache/look.\n`);

async function walk(on: Browser, mode: Mode): Promise<readonly Taken[]> {
  const data = temporaryDataFolder();
  const app = await startApp(data.path);
  const context = await on.newContext({ ...mode.window, reducedMotion: 'reduce' });
  const found: Taken[] = [];
  mkdirSync(join(folder, mode.name), { recursive: true });
  try {
    const page = await context.newPage();
    await setText(page, mode.text ?? 100);
    await page.goto(app.address);
    await throughEveryScreen(page, { scenario, decisions }, async (screen) => {
      if (mode.printed !== undefined && !mode.printed.includes(screen)) return;
      const file = join(folder, mode.name, `${screen.replaceAll(/\W+/g, '-')}.png`);
      await takePicture(page, mode, file);
      found.push({ mode: mode.name, screen, file });
    });
  } finally {
    await context.close();
    await app.stop();
    data.remove();
  }
  return found;
}

/** By the setting that a person would use, which is there before the page is. */
async function setText(page: Page, text: number): Promise<void> {
  if (text === 100) return;
  await page.addInitScript((size) => {
    localStorage.setItem('first-account/settings', JSON.stringify({ text: size }));
  }, String(text));
}

async function takePicture(page: Page, mode: Mode, file: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (mode.printed !== undefined) await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: file, fullPage: true });
  if (mode.printed !== undefined) await page.emulateMedia({ media: null });
}
