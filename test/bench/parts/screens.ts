import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { officerAt } from '../../e2e/app/officer.ts';
import { startApp, temporaryDataFolder } from '../../e2e/app/running-app.ts';
import { newWindow, withBrowser } from '../browser/bench-page.ts';
import { takeOnScreen } from '../browser/take-on-screen.ts';
import { measurement } from '../measurement.ts';
import type { BenchPart } from '../measurement.ts';
import { storyFormats, twineStory } from '../peers/twine-story.ts';
import { drawRoutes, readShipped } from '../routes.ts';
import type { Route } from '../routes.ts';

/** The way of an officer, in order; what one screen has fetched is there for those after it. */
const shown = ['sign-in', 'shelf', 'interview', 'debrief', 'record'];

/** How much script a page has asked for by the time each screen is there, beside a whole story of Twine's. */
export const screens: BenchPart = {
  name: 'screens',
  about: 'Script that the page has fetched by the time a screen is there, compressed with gzip',
  run: async () => {
    const scenario = readShipped('grandsons-bail');
    const [decisions = []] = drawRoutes(scenario, 1);
    const sizes = await sizesByScreen(scenario, decisions);
    const [snowman] = storyFormats;
    const beside = {
      what: `a story in ${snowman.name}, all of it`,
      value: gzipSync(twineStory(scenario, snowman)).length / 1_000,
    };
    return shown.map((screen) => {
      const bytes = sizes.get(screen);
      if (bytes === undefined) throw new Error(`There was no screen called ${screen}.`);
      return measurement({ what: `The ${screen} screen`, unit: 'kB', ours: bytes / 1_000, beside });
    });
  },
};

async function sizesByScreen(scenario: Scenario, decisions: Route): Promise<ReadonlyMap<string, number>> {
  const folder = temporaryDataFolder();
  const app = await startApp(folder.path);
  try {
    return await withBrowser(async (browser) => {
      const context = await newWindow(browser);
      const page = await context.newPage();
      const fetched = countScripts(page);
      const sizes = new Map<string, number>();
      const look = async (screen: string) => void sizes.set(screen, await fetched());
      await page.goto(app.address);
      await throughScreens(page, scenario, decisions, look);
      await context.close();
      return sizes;
    });
  } finally {
    await app.stop();
    folder.remove();
  }
}

async function throughScreens(
  page: Page,
  scenario: Scenario,
  decisions: Route,
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const officer = officerAt(page);
  await page.getByLabel('Badge number or name').waitFor();
  await look('sign-in');
  await officer.newcomer('Bench Officer', 'B00001');
  await look('shelf');
  await officer.begin(scenario.title, 'Assessed');
  await look('interview');
  for (const decision of decisions) await takeOnScreen(officer, scenario, decision);
  await page.getByRole('button', { name: 'Look back at it' }).click();
  await page.getByRole('heading', { level: 1, name: /^Looking back/ }).waitFor();
  await look('debrief');
  await page.getByRole('link', { name: 'Records' }).click();
  await page.getByRole('link', { name: scenario.title }).click();
  await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
  await look('record');
}

/** Gives the compressed size of every script the page has fetched so far. */
function countScripts(page: Page): () => Promise<number> {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return async () => (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
}
