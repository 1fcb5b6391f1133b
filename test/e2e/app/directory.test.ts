import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { unzipPackage } from '../../../electron/imports/unzip-package.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { officerAt, watchForTrouble } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

async function atServices(
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const folder = temporaryDataFolder();
  const app = await startApp(folder.path);
  const context = await browser.newContext(options);
  try {
    const trouble = watchForTrouble(context, app.address);
    const page = await context.newPage();
    await page.goto(app.address);
    await officerAt(page).newcomer('Ana Ruiz', '4417');
    await page.getByRole('link', { name: 'Services' }).click();
    await page.getByRole('heading', { level: 1, name: 'Services' }).waitFor();
    await page.getByText(/^\d+ services$/).waitFor();
    await work(page);
    expect(trouble).toEqual([]);
  } finally {
    await context.close();
    await app.stop();
    folder.remove();
  }
}

const wide = { viewport: { width: 1280, height: 720 } };

describe('the services of this computer', { timeout: 180_000 }, () => {
  it('are found by words, kind of help and hour, and say how far each can be relied on', async () => {
    await atServices(wide, async (page) => {
      await page.getByLabel('Words').fill('house harbor');
      await page.getByText('1 service', { exact: true }).waitFor();
      await page.getByText('Harbor House', { exact: true }).click();
      await page.getByText('Full until Friday', { exact: false }).waitFor();
      await page.getByText('The address is not given out', { exact: false }).waitFor();
      await page.getByLabel('Words').fill('domestic violence hotline');
      await page.getByText('Unverified: compiled on 2026-11-22, nobody here has called').waitFor();
      await page.getByLabel('Words').fill('');
      await page.getByLabel('Kind of help').selectOption('Shelter');
      await page.getByText(/^\d services$/).waitFor();
      expect(await page.getByText('Harbor House', { exact: true }).count()).toBe(1);
    });
  });

  it('are called, written and taken out of use by an officer', async () => {
    await atServices(wide, async (page) => {
      await page.getByLabel('Words').fill('copline');
      await page.getByText('CopLine', { exact: true }).click();
      await page.getByRole('button', { name: 'I called: this is right' }).click();
      await page.getByText(/^Called on .* by Ana Ruiz; good until /).waitFor();
      await page.getByRole('button', { name: 'Add a service' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Choose at least one kind of help.').waitFor();
      await page.getByLabel('Name', { exact: true }).fill('Night Kitchen');
      await page.getByLabel(/^Open/).first().fill('Mon-Fri 20:00-24:00');
      await page.getByRole('checkbox', { name: 'Peers' }).check();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByLabel('Words').fill('night kit');
      await page.getByText('Your agency’s entry').waitFor();
      await page.getByText('Night Kitchen', { exact: true }).click();
      await page.getByText('Mon–Fri 20:00–24:00').waitFor();
      await page.getByRole('button', { name: 'Take out of use' }).click();
      await page.getByText('0 services').waitFor();
      expect(await page.getByText('Night Kitchen', { exact: true }).count()).toBe(0);
    });
  });

  it('come in from a spreadsheet, each row that cannot be taken explained, and go out as an HSDS package', async () => {
    await atServices(wide, async (page) => {
      await page.getByRole('button', { name: 'Import' }).click();
      const text = 'Agency,Kind\r\nNorth Line,CBA\r\nSouth Line,WHAT\r\n';
      await page
        .getByLabel('File')
        .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.getByLabel('Column with the name (needed)').selectOption('Agency');
      await page.getByLabel('Column with the kind of help (needed)').selectOption('Kind');
      await page.getByRole('cell', { name: 'list.csv, 3' }).waitFor();
      await page.getByText('The kind of help "WHAT" is not a referral code', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Import 1 service and leave the rest out' }).click();
      await page.getByLabel('Words').fill('north line');
      await page.getByText('Your agency’s entry').waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export' }).click();
      const unzipped = unzipPackage(readFileSync(await (await saved).path()));
      expect(unzipped.ok && unzipped.files.get('services.csv')).toContain('North Line');
    });
  });

  it.each([
    ['light', { ...wide, colorScheme: 'light' }],
    ['dark', { viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' }],
    ['forced colours, narrow', { viewport: { width: 320, height: 800 }, forcedColors: 'active' }],
  ] as const)('give axe nothing to find and need no sideways scrolling: %s', async (_, options) => {
    await atServices(options, async (page) => {
      const check = async (screen: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html}`)).toEqual([]);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        const widest = await page.evaluate(() =>
          [...document.querySelectorAll('main *')]
            .filter((e) => e.getBoundingClientRect().right > innerWidth)
            .map((e) => e.outerHTML.slice(0, 120)),
        );
        expect(wider > 0 ? widest : [], screen).toEqual([]);
      };
      await page.getByText('Harbor House', { exact: true }).click();
      await check('list');
      await page.getByRole('button', { name: 'Add a service' }).click();
      await check('form');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Import' }).click();
      await check('import');
    });
  });
});
