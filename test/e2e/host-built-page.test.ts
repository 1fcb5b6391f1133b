import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../tools/chromium/launch-chromium.ts';
import { startServing, type Serving } from './host/start-serving.ts';

let browser: Browser;
let serving: Serving;
let address: string;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'first-account-page-'));
const said: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  serving = startServing({ json: true, dataFolder: folder });
  browser = await launchChromium();
  address = (JSON.parse(await serving.firstLine) as { address: string }).address; // what serve prints
  page = await browser.newPage();
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  await page.getByRole('button').first().waitFor();
});
afterAll(async () => {
  await browser.close();
  serving.signal('SIGTERM');
  await serving.ended;
  rmSync(folder, { recursive: true });
});

describe('the page as it is built', () => {
  it('says nothing on the console under the policy: no violation, no warning, no error', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.getByRole('button').first().click();
    await page.reload();
    await page.getByRole('button').first().waitFor();
    expect(said).toEqual([]);
  });

  it('asks nobody but its host, on this computer', async () => {
    const { origin } = new URL(address);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:image/'))).toEqual(
      [],
    );
  });

  it('has its fonts and styles from the host, and React Aria’s one style tag by its nonce', async () => {
    const found = await page.evaluate(async () => {
      await document.fonts.ready;
      const own = document.querySelector<HTMLStyleElement>('#react-aria-pressable-style');
      return {
        fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length > 0,
        rules: own?.sheet?.cssRules.length ?? 0,
        placeholder: document.documentElement.outerHTML.includes('__STYLE_NONCE__'),
      };
    });
    expect(found).toEqual({ fonts: true, rules: 1, placeholder: false });
  });
});
