import { openSync, readdirSync, statSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { officerAt } from './officer.ts';
import type { Officer } from './officer.ts';
import { startApp, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

let browser: Browser;
let folder: ReturnType<typeof temporaryDataFolder>;
let app: RunningApp;
let context: BrowserContext;
let officer: Officer;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = temporaryDataFolder();
  app = await startApp(folder.path);
  context = await browser.newContext();
  officer = await arrive();
});

afterEach(async () => {
  await context.close();
  await app.stop();
  folder.remove();
});

async function arrive(): Promise<Officer> {
  const page = await context.newPage();
  await page.goto(app.address);
  return officerAt(page);
}

const signOut = () => officer.page.getByRole('button', { name: 'Sign out' }).click();
const welcomed = (name: string) => officer.page.getByRole('heading', { name: `Welcome, ${name}` }).waitFor();
const alert = () => officer.page.getByRole('alert').textContent();

describe('somebody at a shared computer', { timeout: 60_000 }, () => {
  it('keeps their practice to themselves with a PIN', async () => {
    await officer.newcomer('Alex Rivera', '4417', '2468');
    await signOut();
    await officer.signIn('4417');
    await officer.page.getByLabel('PIN', { exact: true }).fill('1111');
    await officer.page.getByRole('button', { name: 'Sign in' }).click();
    await expect.poll(alert).toContain('That PIN is not right');
    await officer.page.getByLabel('PIN', { exact: true }).fill('2468');
    await officer.page.getByRole('button', { name: 'Sign in' }).click();
    await welcomed('Alex');
    expect(await officer.page.getByRole('alert').count()).toBe(0);
  });

  it('is told apart from somebody of the same name by the badge, or by having none', async () => {
    await officer.newcomer('Alex Rivera', '4417');
    await signOut();
    await officer.page.getByRole('button', { name: 'I am new here' }).waitFor();
    await officer.newcomer('Alex Rivera-Stone', '9001');
    await signOut();
    await officer.signIn('Alex');
    await expect.poll(alert).toContain('More than one person here has this name');
    await officer.page.getByRole('textbox', { name: 'Badge or POST number' }).fill('9001');
    await officer.page.getByRole('button', { name: 'Sign in' }).click();
    await welcomed('Alex');
    await officer.page.getByRole('link', { name: 'Alex', exact: true }).click();
    expect(await officer.page.getByLabel(/^Full name/).inputValue()).toBe('Alex Rivera-Stone');
  });

  it('changes their name and takes on a PIN, and is known by both afterwards', async () => {
    await officer.newcomer('Alex Rivera');
    await officer.page.getByRole('link', { name: 'Alex', exact: true }).click();
    await officer.page.getByLabel('What we may call you').fill('Sasha');
    await officer.page.getByRole('button', { name: 'Save' }).click();
    await officer.page.getByRole('link', { name: 'Sasha' }).waitFor();
    await officer.page.getByLabel(/^New PIN/).fill('1357');
    await officer.page.getByRole('button', { name: 'Set the PIN' }).click();
    await officer.page.getByText('You have a PIN.').waitFor();
    await signOut();
    await officer.signIn('Sasha');
    await expect.poll(alert).toContain('Please enter your PIN');
  });
});

/** Writes rubbish into every page of the database but the first. */
function damage(path: string): void {
  const database = join(path, 'first-account.db');
  const file = openSync(database, 'r+');
  const { size } = statSync(database);
  for (let at = 4096; at < size; at += 4096) writeSync(file, Buffer.alloc(2048, 0x5a), 0, 2048, at);
  closeSync(file);
}

describe('a damaged database', { timeout: 60_000 }, () => {
  it('is not touched, and the newest verified copy is put in its place when asked', async () => {
    await officer.newcomer('Alex Rivera', '4417');
    await app.stop();
    damage(folder.path);
    app = await startApp(folder.path);
    officer = await arrive();
    await officer.page
      .getByLabel('Badge number or name')
      .waitFor()
      .catch(() => undefined);
    if ((await officer.page.getByRole('heading', { name: /^Welcome/ }).count()) > 0) await signOut();
    await officer.signIn('4417');
    await officer.page.getByRole('button', { name: 'Put this copy in place' }).click();
    await officer.page.getByRole('button', { name: 'Sign in' }).click();
    await welcomed('Alex');
    expect(readdirSync(join(folder.path, 'set-aside'))).not.toEqual([]);
  });
});
