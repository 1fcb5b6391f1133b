import { AxeBuilder } from '@axe-core/playwright';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packetFonts } from '../../electron/cli/packet-fonts.ts';
import { packetHtml } from '../../electron/cli/packet/packet-html.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { indexScenario } from '../../scenarios/machine/index-scenario.ts';
import { launchChromium } from '../../tools/chromium/launch-chromium.ts';
import { fixtureScenario, starterScenario } from '../builders/read-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'first-account-packet-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openPacket(
  scenario: Scenario,
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const file = join(folder, `${scenario.id}.html`);
  writeFileSync(file, packetHtml(scenario, packetFonts()));
  const context = await browser.newContext({ viewport: { width: 900, height: 1100 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

describe('a review packet in a browser', () => {
  it.each(['interpreter', 'scene-regions', 'services'])(
    'of %s is accessible and asks for nothing',
    async (name) => {
      const { page, complaints } = await openPacket(fixtureScenario(name));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(complaints.filter((complaint) => !complaint.startsWith('file:'))).toEqual([]);
      await page.context().close();
    },
  );

  it('shows every place, fits its page, and is set in its own typefaces', async () => {
    const scenario = starterScenario();
    const { page } = await openPacket(scenario);
    const headings = await page.locator('h2[id^=place-], h3[id^=place-]').count();
    expect(headings).toBe(indexScenario(scenario).states.size);
    const measured = await page.evaluate(async () => {
      await document.fonts.ready;
      const { scrollWidth, clientWidth } = document.documentElement;
      return { overflow: scrollWidth - clientWidth, serif: document.fonts.check("12pt 'Literata Variable'") };
    });
    expect(measured).toEqual({ overflow: 0, serif: true });
    await page.context().close();
  });

  it('prints, and no choice is torn in two by a page', async () => {
    const { page } = await openPacket(starterScenario());
    const pdf = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('.choice')
      .evaluateAll((choices) => choices.map((choice) => getComputedStyle(choice).breakInside));
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
    await page.context().close();
  });
});
