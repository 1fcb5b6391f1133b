import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
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

function startIt(words: readonly string[]): ChildProcess {
  const file = join(app, startFileName(target ?? 'linux-x64'));
  const isWindows = process.platform === 'win32';
  return isWindows
    ? spawn('cmd.exe', ['/d', '/c', file, ...words], { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn(file, words, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

type Started = { readonly address: string; readonly stop: () => Promise<number | null> };

/** Starts it as a double click does, and reads the address it shows. */
async function start(): Promise<Started> {
  const child = startIt([]);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  if (child.stdout === null) throw new Error('The start file has no output to read.');
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address === undefined) continue;
    const stop = () => {
      child.kill('SIGTERM');
      return ended;
    };
    return { address, stop };
  }
  throw new Error(`It ended without an address. ${child.stderr?.read()}`);
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
    const { address, stop } = await start();
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const trouble = watchForTrouble(context, address);
    const officer = officerAt(await context.newPage());
    const [scenario] = shippedLibrary().scenarios();
    if (scenario === undefined) throw new Error('No scenario ships.');
    await officer.page.goto(address);
    await officer.newcomer('Alex Rivera');
    await officer.begin(scenario.title, 'Practice');
    await officer.play(scenario, playPolicy({ scenario, policy: 'best', seed: 1 }).decisions.slice(0, 1));
    expect(trouble).toEqual([]);
    await context.close();
    expect(await stop()).toBe(0);
    expect(namesIn(home).filter((name) => name.endsWith('first-account.db'))).toHaveLength(1);
    expect(pictureOf(app)).toEqual(before);
  });

  it('passes words on to the terminal, which finds what ships', () => {
    const library = join(app, 'app', 'scenarios', 'library');
    const file = join(library, 'kitchen-light.scenario.json');
    const answer = execFileSync(join(app, startFileName(target ?? 'linux-x64')), ['check', '--json', file], {
      cwd: home,
      env,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(JSON.stringify(JSON.parse(answer))).toContain('kitchen-light');
  });

  it('keeps everything beside it once there is a folder for that', async () => {
    rmSync(home, { recursive: true });
    mkdirSync(home);
    mkdirSync(besideIt);
    const { address, stop } = await start();
    const officer = officerAt(await (await browser.newContext()).newPage());
    await officer.page.goto(address);
    await officer.newcomer('Sam Okafor');
    await officer.page.context().close();
    expect(await stop()).toBe(0);
    expect(readdirSync(besideIt)).toContain('first-account.db');
    expect(namesIn(home)).toEqual([]);
  });
});
