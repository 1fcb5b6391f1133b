import { existsSync, statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { dataFolderFiles } from '../../../electron/database/data-folder-files.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { drawsFrom } from '../../../tools/bench-scenario/draws.ts';
import { officerAt } from '../../e2e/app/officer.ts';
import { startApp, temporaryDataFolder } from '../../e2e/app/running-app.ts';
import { newWindow, withBrowser } from '../browser/bench-page.ts';
import { addPaintProbe, paintSamples } from '../browser/paint-probe.ts';
import { takeOnScreen } from '../browser/take-on-screen.ts';
import { measurement } from '../measurement.ts';
import type { BenchPart, Measurement } from '../measurement.ts';
import { storyFormats, twineStory } from '../peers/twine-story.ts';
import type { StoryFormat } from '../peers/twine-story.ts';
import { drawRoutes, readShipped } from '../routes.ts';
import type { Route } from '../routes.ts';
import { median, percentile } from '../spread.ts';
import { sampleSyncFloor } from '../sync-floor.ts';

const interviews = { full: 8, tiny: 1 };
const floorSamples = { full: 60, tiny: 3 };
const badge = 'B00001';
/** What a decision may take beside the disk's own time, in milliseconds. */
const beyondFloor = 20;

type Played = {
  readonly clicks: readonly number[];
  readonly floor: readonly number[];
  readonly bytes: number;
};

/**
 * From a click to the next line painted, in a real browser with the real host behind it: the decision is on disk before
 * the line is shown. Beside it the disk's own time for as many bytes, and the same story in Twine's formats.
 */
export const decision: BenchPart = {
  name: 'decision',
  about: 'From a click to the next line painted, the decision safe on disk',
  run: async (scale) => {
    const scenario = readShipped('grandsons-bail');
    const routes = drawRoutes(scenario, interviews[scale]);
    return withBrowser(async (browser) => {
      const played = await playApp(browser, scenario, routes, floorSamples[scale]);
      const clicks = played.clicks.length;
      const twine: { readonly format: StoryFormat; readonly clicks: readonly number[] }[] = [];
      for (const format of storyFormats) {
        twine.push({ format, clicks: await clickThrough(browser, twineStory(scenario, format), clicks) });
      }
      return [
        ...besideFloor(played),
        ...twine.map((peer) => besideTwine(played.clicks, peer.clicks, peer.format.name)),
      ];
    });
  },
};

function besideFloor({ clicks, floor, bytes }: Played): readonly Measurement[] {
  const [half, most] = [percentile(clicks, 0.5), percentile(clicks, 0.95)];
  const floorMost = percentile(floor, 0.95);
  const note = `${clicks.length} clicks in whole interviews of The Grandson’s Bail, each writing ${(bytes / 1024).toFixed(1)} kB; the browser paints every 16.7 ms.`;
  const beside = (value: number) => ({ what: 'this disk’s sync of as many bytes', value });
  return [
    measurement({
      what: 'Half of the clicks',
      unit: 'ms',
      ours: half,
      beside: beside(percentile(floor, 0.5)),
      note,
    }),
    measurement({
      what: '19 of 20 clicks',
      unit: 'ms',
      ours: most,
      beside: beside(floorMost),
      goal: { of: 'ours', atMost: Math.min(50, floorMost + beyondFloor) },
      note: 'The goal is 50 ms, and no more than 20 ms above the disk’s own time.',
    }),
  ];
}

function besideTwine(clicks: readonly number[], theirs: readonly number[], name: string): Measurement {
  return measurement({
    what: `19 of 20 clicks, beside Twine`,
    unit: 'ms',
    ours: percentile(clicks, 0.95),
    beside: {
      what: `${name} (half: ${percentile(theirs, 0.5).toFixed(1)} ms)`,
      value: percentile(theirs, 0.95),
    },
  });
}

/** Whole interviews in the app; between them, the disk is measured where the app writes. */
async function playApp(
  browser: Browser,
  scenario: Scenario,
  routes: readonly Route[],
  samples: number,
): Promise<Played> {
  const folder = temporaryDataFolder();
  const { log } = dataFolderFiles(folder.path);
  try {
    await register(browser, folder.path);
    // Started anew, so that the log begins empty and its growth is what the decisions write.
    const app = await startApp(folder.path);
    try {
      const context = await newWindow(browser);
      await addPaintProbe(context);
      const page = await context.newPage();
      await page.goto(app.address);
      const officer = officerAt(page);
      await officer.signIn(badge);
      const floor: number[] = [];
      const written: number[] = [];
      for (const route of routes) {
        await officer.begin(scenario.title, 'Assessed');
        for (const taken of route) {
          const before = sizeOf(log);
          await takeOnScreen(officer, scenario, taken);
          written.push(sizeOf(log) - before);
        }
        floor.push(...sampleSyncFloor(folder.path, bytesOf(written), samples));
        await page.evaluate(() => {
          location.hash = '#/';
        });
      }
      const clicks = await paintSamples(page);
      await context.close();
      return { clicks, floor, bytes: bytesOf(written) };
    } finally {
      await app.stop();
    }
  } finally {
    folder.remove();
  }
}

async function register(browser: Browser, folder: string): Promise<void> {
  const app = await startApp(folder);
  try {
    const context = await newWindow(browser);
    const page = await context.newPage();
    await page.goto(app.address);
    await officerAt(page).newcomer('Bench Officer', badge);
    await context.close();
  } finally {
    await app.stop();
  }
}

/** What a decision writes: where the log is emptied in between, nothing can be said. */
function bytesOf(written: readonly number[]): number {
  return median(written.filter((bytes) => bytes > 0));
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** So many clicks in a published story, on any of its links; from an ending it begins anew. */
async function clickThrough(browser: Browser, html: string, clicks: number): Promise<readonly number[]> {
  const draws = drawsFrom(11);
  const samples: number[] = [];
  while (samples.length < clicks) {
    const context = await newWindow(browser);
    await addPaintProbe(context);
    const page = await context.newPage();
    // An origin of its own, because a story that saves needs one.
    await page.route('http://story.invalid/', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto('http://story.invalid/');
    await page.locator('[data-turn]').first().waitFor({ state: 'attached' });
    for (;;) {
      const links = page.locator('a[data-passage]:visible');
      const open = await links.count();
      if (open === 0 || samples.length + (await paintSamples(page)).length >= clicks) break;
      const before = (await paintSamples(page)).length;
      await links.nth(draws.from(0, open - 1)).click();
      await page.waitForFunction((count) => (globalThis.clickToPaint?.length ?? 0) > count, before);
    }
    samples.push(...(await paintSamples(page)));
    await context.close();
  }
  return samples;
}
