import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { thisTarget } from '../../../tools/package/node-releases.ts';
import { makePortable } from '../../../tools/package/portable/make-portable.ts';
import { startFileName } from '../../../tools/package/portable/start-file.ts';
import { unzip } from '../../tools/package/unzip.ts';
import { officerAt, watchForTrouble } from '../app/officer.ts';
import { built } from './built.ts';

const target = thisTarget();
const around = mkdtempSync(join(tmpdir(), 'first-account-portable-'));
const stick = join(around, 'USB-Stick für Übungen ☂ (E)');
const app = join(stick, 'First Account');
const home = join(around, 'home');
const startFile = join(app, startFileName(target ?? 'linux-x64'));
const besideIt = join(app, 'portable-data');

/** Nothing of this machine but what a system itself cannot do without. */
const env = {
  HOME: home,
  USERPROFILE: home,
  LOCALAPPDATA: home,
  SYSTEMROOT: process.env['SYSTEMROOT'],
  PATH: '',
};

let browser: Browser;

beforeAll(async () => {
  if (target === null)
    throw new Error(`There is no portable folder for ${process.platform}-${process.arch}.`);
  await built();
  const made = await makePortable(target, around);
  if (!made.ok) throw new Error(made.sentence);
  await unzip(made.file, stick);
  mkdirSync(home);
  browser = await launchChromium();
}, 240_000);

afterAll(async () => {
  await browser.close();
  rmSync(around, { recursive: true, force: true });
});

/** Windows starts a command file only through its shell, which takes off the outermost quotes of a line. */
function commandLine(words: readonly string[]): readonly [program: string, words: readonly string[]] {
  if (process.platform !== 'win32') return [startFile, words];
  return ['cmd.exe', ['/d', '/s', '/c', `"${[startFile, ...words].map((word) => `"${word}"`).join(' ')}"`]];
}

function terminal(...words: readonly string[]): string {
  const [program, line] = commandLine(words);
  const options = { cwd: home, env, encoding: 'utf8', windowsVerbatimArguments: true } as const;
  return execFileSync(program, line, options);
}

type Started = { readonly address: string; readonly ended: Promise<number | null> };

/** Starts it as a double click does, and reads the address it shows. */
async function start(): Promise<Started> {
  const [program, line] = commandLine([]);
  const child = spawn(program, line, {
    cwd: home,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsVerbatimArguments: true,
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  const complaints: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  for await (const shown of createInterface({ input: child.stdout })) {
    const [address] = /http:\/\/\S+/.exec(shown) ?? [];
    if (address !== undefined) return { address, ended };
  }
  throw new Error(`It ended without an address. ${complaints.join('')}`);
}

/** Ends it as a person does, on its page, and gives its exit status. */
async function quit(page: Page, { ended }: Started): Promise<number | null> {
  await page.getByRole('button', { name: 'Quit' }).click();
  return ended;
}

/** Every file of the folder with what is in it. */
function pictureOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

describe('a portable folder on a stick, on a computer with nothing else', () => {
  it('opens the app; an officer signs in and decides; everything is in their account and nothing in the folder', async () => {
    const before = pictureOf(app);
    const started = await start();
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const trouble = watchForTrouble(context, started.address);
    const officer = officerAt(await context.newPage());
    const [scenario] = shippedLibrary().scenarios();
    if (scenario === undefined) throw new Error('No scenario ships.');
    await officer.page.goto(started.address);
    await officer.newcomer('Alex Rivera');
    await officer.begin(scenario.title, 'Practice');
    await officer.play(scenario, playPolicy({ scenario, policy: 'best', seed: 1 }).decisions.slice(0, 1));
    expect(trouble).toEqual([]);
    await officer.page.goto(started.address);
    expect(await quit(officer.page, started)).toBe(0);
    await context.close();
    expect(namesIn(home).filter((name) => name.endsWith('first-account.db'))).toHaveLength(1);
    expect(pictureOf(app)).toEqual(before);
  });

  it('passes words on to the terminal, which finds what ships', () => {
    const file = join(app, 'app', 'scenarios', 'library', 'kitchen-light.scenario.json');
    expect(JSON.stringify(JSON.parse(terminal('check', '--json', file)))).toContain('kitchen-light');
    // Two faces of Literata and one of Atkinson, taken from the page's files.
    expect(terminal('packet', file).match(/@font-face/g)).toHaveLength(3);
  });

  it('keeps everything beside it once there is a folder for that', async () => {
    rmSync(home, { recursive: true });
    mkdirSync(home);
    mkdirSync(besideIt);
    const started = await start();
    const context = await browser.newContext();
    const officer = officerAt(await context.newPage());
    await officer.page.goto(started.address);
    await officer.newcomer('Sam Okafor');
    expect(await quit(officer.page, started)).toBe(0);
    await context.close();
    expect(readdirSync(besideIt)).toContain('first-account.db');
    expect(namesIn(home)).toEqual([]);
  });
});
