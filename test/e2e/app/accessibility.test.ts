import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { interviewAlone } from './interview-alone.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import { throughEveryScreen } from './screens.ts';

const scenario = interviewAlone();
const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });

const modes = {
  'light, 1280 × 720': { viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
  'dark, 1920 × 1080': { viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' },
  'forced colours, 640 × 800': { viewport: { width: 640, height: 800 }, forcedColors: 'active' },
} as const satisfies Record<string, BrowserContextOptions>;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

describe('every screen', { timeout: 420_000 }, () => {
  it.each(Object.entries(modes))('gives axe nothing to find, in %s', async (_mode, options) => {
    const folder = temporaryDataFolder();
    const app = await startApp(folder.path);
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(app.address);
      const found: string[] = [];
      await throughEveryScreen(page, { scenario, decisions }, async (screen) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        found.push(...violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html}`));
      });
      expect(found).toEqual([]);
    } finally {
      await context.close();
      await app.stop();
      folder.remove();
    }
  });
});
