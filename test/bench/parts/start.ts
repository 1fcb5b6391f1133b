import type { Browser } from 'playwright-core';
import { officerAt } from '../../e2e/app/officer.ts';
import { startApp } from '../../e2e/app/running-app.ts';
import { newWindow, withBrowser } from '../browser/bench-page.ts';
import { dataSet } from '../data-set.ts';
import type { DataSet } from '../data-set.ts';
import { measurement } from '../measurement.ts';
import type { BenchPart } from '../measurement.ts';
import { median } from '../spread.ts';

const sizes = {
  full: { large: { attempts: 100_000, officers: 400 }, rounds: 7 },
  tiny: { large: { attempts: 40, officers: 4 }, rounds: 1 },
};

type Started = { readonly host: number; readonly shelf: number };

/** From starting the host to a shelf that can be used, with an officer who types their badge as soon as they can. */
export const start: BenchPart = {
  name: 'start',
  about: 'From a cold start to a usable shelf',
  run: async (scale) => {
    const { large, rounds } = sizes[scale];
    const full = dataSet(large);
    const empty = dataSet({ attempts: 0, officers: 1 });
    return withBrowser(async (browser) => {
      // Once each unmeasured, so that both find the programs in the system's memory.
      for (const data of scale === 'full' ? [empty, full] : []) await startOnce(browser, data);
      const onFull: Started[] = [];
      const onEmpty: Started[] = [];
      for (let round = 0; round < rounds; round += 1) {
        onEmpty.push(await startOnce(browser, empty));
        onFull.push(await startOnce(browser, full));
      }
      const row = (what: string, of: (started: Started) => number, note?: string) =>
        measurement({
          what,
          unit: 'ms',
          ours: median(onFull.map(of)),
          beside: { what: 'empty database', value: median(onEmpty.map(of)) },
          goal: { of: 'ratio', atMost: 1.2 },
          note: note ?? null,
        });
      return [
        row(
          'The host is up and has its address',
          ({ host }) => host,
          `${full.attempts.toLocaleString('en')} attempts and ${full.decisions.toLocaleString('en')} decisions, beside none; the median of ${rounds} starts in turn.`,
        ),
        row('The shelf can be used', ({ shelf }) => shelf),
      ];
    });
  },
};

async function startOnce(browser: Browser, { folder, badge }: DataSet): Promise<Started> {
  const began = performance.now();
  const app = await startApp(folder);
  try {
    const host = performance.now() - began;
    const context = await newWindow(browser);
    const page = await context.newPage();
    await page.goto(app.address);
    await officerAt(page).signIn(badge);
    await page.getByRole('heading', { level: 1, name: /^Welcome/ }).waitFor();
    await page
      .getByRole('button', { name: /^Read the briefing/ })
      .first()
      .waitFor();
    const shelf = performance.now() - began;
    await context.close();
    return { host, shelf };
  } finally {
    await app.stop();
  }
}
