import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../tools/chromium/launch-chromium.ts';
import { enter } from './host/enter.ts';

const folder = mkdtempSync(join(tmpdir(), 'first-account-dev-'));
let child: ChildProcess;
let address: URL;
let browser: Browser;

beforeAll(async () => {
  const script = fileURLToPath(new URL('../../tools/dev.ts', import.meta.url));
  const started = spawn(process.execPath, [script, '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  const { promise, resolve } = Promise.withResolvers<URL>();
  createInterface({ input: started.stdout }).on('line', (line) => {
    const [found] = /http:\S+/.exec(line) ?? [];
    if (found !== undefined) resolve(new URL(found));
  });
  [address, browser] = await Promise.all([promise, launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  const ended = once(child, 'close');
  const { send } = await enter(address.href);
  await send('/quit', {});
  await ended;
  rmSync(folder, { recursive: true });
});

describe('the page under development', () => {
  it('has the real host behind it', async () => {
    const page = await browser.newPage();
    const made = page.waitForResponse(
      (response) => response.url().endsWith('/session') && response.status() === 204,
    );
    await page.goto(address.href);
    await made;
    await page.getByRole('button').first().waitFor();
    expect(page.url()).toBe(`${address.origin}/`);
  });

  it('does not speak to the host in the name of strangers', async () => {
    const token = address.hash.replace('#token=', '');
    const send = (origin: string) =>
      fetch(new URL('/session', address), {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      });
    expect((await send('http://evil.example')).status).toBe(403);
    expect((await send('http://localhost:5173')).status).toBe(403);
    expect((await send(address.origin)).status).toBe(200);
  });
});
