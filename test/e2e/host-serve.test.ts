import { readdirSync, statSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enter } from './host/enter.ts';
import { fakeOpener } from './host/fake-opener.ts';
import { said, servingStage } from './host/serving-stage.ts';

const registration = { legalName: 'Maya Ortiz', displayName: 'Maya' };
const stage = servingStage();

describe('serve', () => {
  it('prints one line of JSON and nothing else, and serves what it says there', async () => {
    const serving = stage.start({ json: true, dataFolder: stage.dataFolder });
    const { address, port, ...others } = await said(serving);
    expect(others).toEqual({ dataFolder: stage.dataFolder });
    expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#token=[\\w-]{43}$`));
    const { send } = await enter(address);
    const about = JSON.parse((await send('/api/app.about', {})).text) as { ok: boolean; value: object }; // see the contract
    expect(about).toMatchObject({ ok: true, value: { host: 'browser', dataFolder: stage.dataFolder } });
    serving.signal('SIGTERM');
    expect(await serving.ended).toBe(0);
    expect(serving.out().split('\n')).toHaveLength(2);
    expect(serving.problems()).toBe('');
  });

  it('tells people in two lines where it is, where the data is and how to quit', async () => {
    const serving = stage.start({ dataFolder: stage.dataFolder });
    await serving.firstLine;
    serving.signal('SIGINT');
    expect(await serving.ended).toBe(0);
    const [first, second, ...rest] = serving.out().split('\n');
    expect(first).toMatch(/^First Account is at http:\/\/127\.0\.0\.1:\d+\/#token=\S+$/);
    expect(second).toContain(stage.dataFolder);
    expect(second).toContain('Quit');
    expect(rest).toEqual(['']);
  });

  it.skipIf(process.platform === 'win32')('makes the data folder for this account alone', async () => {
    const serving = stage.start({ json: true, dataFolder: stage.dataFolder });
    await said(serving);
    expect(statSync(stage.dataFolder).mode & 0o777).toBe(0o700);
    expect(statSync(join(stage.dataFolder, 'running.json')).mode & 0o777).toBe(0o600);
  });

  it('ends in order at each signal: what was stored is in a verified copy, and nothing is left behind', async () => {
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const folder = join(stage.around, name);
      const serving = stage.start({ json: true, dataFolder: folder });
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
    const serving = stage.start({ json: true, dataFolder: stage.dataFolder });
    const { send } = await enter((await said(serving)).address);
    await send('/api/trainee.register', registration);
    expect(await send('/quit', {})).toMatchObject({ status: 200, text: '{"sentence":null}' });
    expect(await serving.ended).toBe(0);
    expect(readdirSync(join(stage.dataFolder, 'copies')).length).toBeGreaterThan(0);
  });

  it('says nothing about people, tokens or requests on either output', async () => {
    const serving = stage.start({ json: true, dataFolder: stage.dataFolder });
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
    const opener = fakeOpener(stage.around);
    const serving = stage.start({ json: true, open: true, dataFolder: stage.dataFolder }, opener.env);
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
    const emptyPath = { DISPLAY: ':0', PATH: stage.around };
    for (const env of [{}, emptyPath]) {
      const serving = stage.start(
        { json: true, open: true, dataFolder: join(stage.around, JSON.stringify(env).length.toString()) },
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

describe('serve that cannot begin', () => {
  it('says which port is taken and what to do, touches nothing of whoever has it, and lets the folder go', async () => {
    const other = createServer((_request, response) => response.end('other'));
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo; // it listens on a port
    const serving = stage.start({ json: true, port, dataFolder: stage.dataFolder });
    expect(await serving.ended).toBe(2);
    expect(serving.out()).toBe('');
    expect(serving.problems()).toBe(
      `Port ${port} is taken by another program. Choose another with --port, or leave --port out.\n`,
    );
    other.close();
    const again = stage.start({ json: true, port, dataFolder: stage.dataFolder });
    expect((await said(again)).port).toBe(port);
  });

  it('says in one sentence when the data folder cannot be one', async () => {
    const file = join(stage.around, 'a-file');
    writeFileSync(file, 'kept');
    const serving = stage.start({ json: true, dataFolder: join(file, 'folder') });
    expect(await serving.ended).toBe(2);
    expect(serving.out()).toBe('');
    expect(serving.problems().trimEnd().split('\n')).toHaveLength(1);
    expect(serving.problems()).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });
});
