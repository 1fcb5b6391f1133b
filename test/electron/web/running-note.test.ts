import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSecret } from '../../../electron/web/launch-token.ts';
import { findRunningHost, leaveRunningNote, removeRunningNote } from '../../../electron/web/running-note.ts';
import { startTestHost } from './start-test-host.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-account-note-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the note of a running host', () => {
  it('leads another start to the host, as long as that runs', async () => {
    const host = await startTestHost();
    leaveRunningNote(folder, host);
    const note = { port: host.port, launchToken: host.launchToken };
    expect(await findRunningHost(folder)).toEqual(note);
    await host.stop();
    expect(await findRunningHost(folder)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('can be read by this account alone', () => {
    const file = join(folder, 'running.json');
    writeFileSync(file, 'left by a crash', { mode: 0o644 });
    leaveRunningNote(folder, { port: 1, launchToken: makeSecret() });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['running.json']);
  });

  it('is taken away without a trace, and twice without harm', () => {
    leaveRunningNote(folder, { port: 1, launchToken: makeSecret() });
    removeRunningNote(folder);
    removeRunningNote(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not believed when another program has the port by now, and does not tell it the token', async () => {
    const launchToken = makeSecret();
    const seen: string[] = [];
    const answers = ['{"proof":"guess"}', '{"proof":{}}', '{}', 'Hello', ''];
    for (const answer of answers) {
      const impostor = createServer((request, response) => {
        seen.push(JSON.stringify([request.url, request.headers]));
        response.end(answer);
      });
      await new Promise<void>((resolve) => {
        impostor.listen(0, '127.0.0.1', resolve);
      });
      leaveRunningNote(folder, { port: (impostor.address() as AddressInfo).port, launchToken });
      expect(await findRunningHost(folder), answer).toBeNull();
      impostor.close();
      impostor.closeAllConnections();
    }
    expect(seen).toHaveLength(answers.length);
    expect(seen.join()).not.toContain(launchToken);
  });

  it('is not believed when the impostor hands the question on to another host of ours, or leads elsewhere', async () => {
    const other = await startTestHost();
    leaveRunningNote(folder, { port: other.port, launchToken: makeSecret() });
    expect(await findRunningHost(folder)).toBeNull();
    const leading = createServer((request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${other.port}${request.url}` }).end();
    });
    await new Promise<void>((resolve) => {
      leading.listen(0, '127.0.0.1', resolve);
    });
    leaveRunningNote(folder, {
      port: (leading.address() as AddressInfo).port,
      launchToken: other.launchToken,
    });
    expect(await findRunningHost(folder)).toBeNull();
    leading.close();
    leading.closeAllConnections();
    await other.stop();
  });

  it('means nothing when it is not there, not whole or not of our making', async () => {
    const file = join(folder, 'running.json');
    expect(await findRunningHost(folder)).toBeNull();
    const token = makeSecret();
    leaveRunningNote(folder, { port: 1, launchToken: token });
    const whole = readFileSync(file, 'utf8');
    const others = [
      '',
      whole.slice(0, -2),
      '[]',
      'null',
      `{"port":"80","launchToken":"${token}"}`,
      '{"port":99999}',
    ];
    for (const text of others) {
      writeFileSync(file, text);
      expect(await findRunningHost(folder), text).toBeNull();
    }
  });
});

describe('GET /running', () => {
  it('answers a challenge of the right form, and never with the token', async () => {
    const host = await startTestHost();
    const good = await host.send({ path: `/running/${makeSecret()}` });
    expect(good.status).toBe(200);
    expect(good.text).not.toContain(host.launchToken);
    for (const challenge of ['short', 'x'.repeat(87), 'with.dots.and.more.dots.xx', 'a%2fb'.repeat(8)]) {
      const { status } = await host.send({ path: `/running/${challenge}` });
      expect([400, 404], challenge).toContain(status);
    }
    expect(await host.send({ path: '/running/' })).toMatchObject({ status: 400 });
    await host.stop();
  });

  it('is not told to other sites, which could find out with it who runs the app', async () => {
    const host = await startTestHost();
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' };
    expect(await host.send({ path: `/running/${makeSecret()}`, headers })).toMatchObject({ status: 403 });
    await host.stop();
  });
});
