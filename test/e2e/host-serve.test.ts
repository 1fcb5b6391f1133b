import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendRaw } from '../electron/web/send-raw.ts';
import { startServing, type Serving } from './host/start-serving.ts';

type Said = { readonly address: string; readonly port: number; readonly dataFolder: string };

let around: string;
let dataFolder: string;
const running = new Set<Serving>();

beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'first-account-serve-'));
  dataFolder = join(around, 'not', 'there', 'yet');
});
afterEach(async () => {
  for (const serving of running) serving.signal('SIGKILL');
  await Promise.all([...running].map(({ ended }) => ended));
  running.clear();
  rmSync(around, { recursive: true });
});

function start(...given: Parameters<typeof startServing>): Serving {
  const serving = startServing(...given);
  running.add(serving);
  return serving;
}

async function said(serving: Serving): Promise<Said> {
  return JSON.parse(await serving.firstLine) as Said; // what the command promises to print
}

/** What a page does with its address: gives a way to make calls, or the status with which it was refused. */
async function enter(address: string) {
  const { port: portText, origin, hash } = new URL(address);
  const port = Number(portText);
  const headers = { origin, 'content-type': 'application/json' };
  const send = (path: string, body: unknown, more: Record<string, string> = {}) =>
    sendRaw({ port, method: 'POST', path, headers: { ...headers, ...more }, body: JSON.stringify(body) });
  const answer = await send('/session', { token: hash.replace('#token=', '') });
  if (answer.status !== 200) return { status: answer.status, send };
  const { pageKey } = JSON.parse(answer.text) as { pageKey: string }; // what POST /session answers
  const session = {
    cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
    'first-account-page': pageKey,
  };
  return { status: 200, send: (path: string, body: unknown) => send(path, body, session) };
}

const registration = { legalName: 'Maya Ortiz', displayName: 'Maya' };

/** A stand-in for xdg-open that writes down what it was given. */
function fakeOpener(): { readonly env: Record<string, string>; readonly given: () => string } {
  const note = join(around, 'given');
  writeFileSync(join(around, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$*" > '${note}'\n`);
  chmodSync(join(around, 'xdg-open'), 0o755);
  const env = { DISPLAY: ':0', PATH: `${around}${delimiter}${process.env['PATH'] ?? ''}` };
  return { env, given: () => (existsSync(note) ? readFileSync(note, 'utf8') : '') };
}

describe('serve', () => {
  it('prints one line of JSON and nothing else, and serves what it says there', async () => {
    const serving = start({ json: true, dataFolder });
    const { address, port, ...others } = await said(serving);
    expect(others).toEqual({ dataFolder });
    expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#token=[\\w-]{43}$`));
    const { send } = await enter(address);
    const about = JSON.parse((await send('/api/app.about', {})).text) as { ok: boolean; value: object }; // see the contract
    expect(about).toMatchObject({ ok: true, value: { host: 'browser', dataFolder } });
    serving.signal('SIGTERM');
    expect(await serving.ended).toBe(0);
    expect(serving.out().split('\n')).toHaveLength(2);
    expect(serving.problems()).toBe('');
  });

  it('tells people in two lines where it is, where the data is and how to quit', async () => {
    const serving = start({ dataFolder });
    await serving.firstLine;
    serving.signal('SIGINT');
    expect(await serving.ended).toBe(0);
    const [first, second, ...rest] = serving.out().split('\n');
    expect(first).toMatch(/^First Account is at http:\/\/127\.0\.0\.1:\d+\/#token=\S+$/);
    expect(second).toContain(dataFolder);
    expect(second).toContain('Quit');
    expect(rest).toEqual(['']);
  });

  it.skipIf(process.platform === 'win32')('makes the data folder for this account alone', async () => {
    const serving = start({ json: true, dataFolder });
    await said(serving);
    expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataFolder, 'running.json')).mode & 0o777).toBe(0o600);
  });

  it('ends in order at each signal: what was stored is in a verified copy, and nothing is left behind', async () => {
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const folder = join(around, name);
      const serving = start({ json: true, dataFolder: folder });
      const { send } = await enter((await said(serving)).address);
      expect(await send('/api/trainee.register', registration)).toMatchObject({ status: 200 });
      serving.signal(name);
      expect(await serving.ended, name).toBe(0);
      expect(readdirSync(folder)).not.toContain('running.json');
      expect(readdirSync(folder)).not.toContain('first-account.db-wal');
      expect(readdirSync(join(folder, 'copies')).length).toBeGreaterThan(0);
    }
  });

  it('ends in order when it is quit from a page', async () => {
    const serving = start({ json: true, dataFolder });
    const { send } = await enter((await said(serving)).address);
    await send('/api/trainee.register', registration);
    expect(await send('/quit', {})).toMatchObject({ status: 200, text: '{"sentence":null}' });
    expect(await serving.ended).toBe(0);
    expect(readdirSync(join(dataFolder, 'copies')).length).toBeGreaterThan(0);
  });

  it('says nothing about people, tokens or requests on either output', async () => {
    const serving = start({ json: true, dataFolder });
    const { address } = await said(serving);
    const { send } = await enter(address);
    await send('/api/trainee.register', registration);
    await send('/api/trainee.signIn', { who: 'Maya Ortiz', pin: 'not a pin' });
    await send('/api/nowhere-Ortiz', {});
    await enter(address.replace(/token=.*/, 'token=wrong-Ortiz'));
    serving.signal('SIGTERM');
    await serving.ended;
    expect(serving.problems()).toBe('refused a page: its token was wrong\n');
    expect(serving.out()).not.toContain('Ortiz');
  });
});

// The stand-in for an opener is a script for Linux; the choice of opener on other systems has its own tests.
describe.runIf(process.platform === 'linux')('serve with a browser to open', () => {
  it('starts it with an address that is good once, because other accounts can see what a program was started with', async () => {
    const opener = fakeOpener();
    const serving = start({ json: true, open: true, dataFolder }, opener.env);
    const { address } = await said(serving);
    await expect.poll(opener.given, { timeout: 10_000 }).not.toBe('');
    const given = opener.given();
    expect(given).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w.-]+$/);
    expect(given).not.toContain(new URL(address).hash.replace('#token=', ''));
    expect(await enter(given)).toMatchObject({ status: 200 });
    expect(await enter(given)).toMatchObject({ status: 401 });
    expect(await enter(address)).toMatchObject({ status: 200 });
  });

  it('prints the address and keeps serving where there is no display, and where nothing opens one', async () => {
    const emptyPath = { DISPLAY: ':0', PATH: around };
    for (const env of [{}, emptyPath]) {
      const serving = start(
        { json: true, open: true, dataFolder: join(around, JSON.stringify(env).length.toString()) },
        env,
      );
      const { address } = await said(serving);
      await expect
        .poll(serving.problems, { timeout: 10_000 })
        .toContain('No browser could be opened from here');
      expect(await enter(address)).toMatchObject({ status: 200 });
    }
  });
});

describe('a second start on one folder', () => {
  it('leads to the first and ends, with the same address in words and in JSON', async () => {
    const first = start({ json: true, dataFolder });
    const { address, port } = await said(first);
    const second = start({ json: true, dataFolder });
    expect(await second.ended).toBe(0);
    expect(JSON.parse(second.out())).toEqual({ address, port, dataFolder });
    const third = start({ dataFolder });
    expect(await third.ended).toBe(0);
    expect(third.out()).toContain(address);
    expect(third.problems()).toBe('First Account is running for this folder already.\n');
    expect(await enter(address)).toMatchObject({ status: 200 });
  });

  it.runIf(process.platform === 'linux')(
    'opens the browser on the first, by an address that is good once',
    async () => {
      const first = start({ json: true, dataFolder });
      await said(first);
      const opener = fakeOpener();
      const second = start({ json: true, open: true, dataFolder }, opener.env);
      expect(await second.ended).toBe(0);
      expect(await enter(opener.given())).toMatchObject({ status: 200 });
      expect(await enter(opener.given())).toMatchObject({ status: 401 });
    },
  );

  it('that comes while the first is still starting waits for it', async () => {
    const both = [start({ json: true, dataFolder }), start({ json: true, dataFolder })];
    const [one, other] = await Promise.all(both.map(said));
    expect(one).toEqual(other);
    expect(await enter(one?.address ?? '')).toMatchObject({ status: 200 });
  });

  it('begins anew after a crash, whoever has the old port by then', async () => {
    const first = start({ json: true, dataFolder });
    const { port } = await said(first);
    first.signal('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    expect(readdirSync(dataFolder)).toContain('running.json');
    const impostor = createServer((_request, response) => response.end('{"proof":"no"}'));
    await new Promise<void>((resolve) => {
      impostor.listen(port, '127.0.0.1', resolve);
    });
    const second = start({ json: true, dataFolder });
    const anew = await said(second);
    expect(anew.port).not.toBe(port);
    expect(await enter(anew.address)).toMatchObject({ status: 200 });
    impostor.close();
  });
});

describe('serve that cannot begin', () => {
  it('says which port is taken and what to do, touches nothing of whoever has it, and lets the folder go', async () => {
    const other = createServer((_request, response) => response.end('other'));
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo; // it listens on a port
    const serving = start({ json: true, port, dataFolder });
    expect(await serving.ended).toBe(2);
    expect(serving.out()).toBe('');
    expect(serving.problems()).toBe(
      `Port ${port} is taken by another program. Choose another with --port, or leave --port out.\n`,
    );
    other.close();
    const again = start({ json: true, port, dataFolder });
    expect((await said(again)).port).toBe(port);
  });

  it('says in one sentence when the data folder cannot be one', async () => {
    const file = join(around, 'a-file');
    writeFileSync(file, 'kept');
    const serving = start({ json: true, dataFolder: join(file, 'folder') });
    expect(await serving.ended).toBe(2);
    expect(serving.out()).toBe('');
    expect(serving.problems().trimEnd().split('\n')).toHaveLength(1);
    expect(serving.problems()).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });
});
