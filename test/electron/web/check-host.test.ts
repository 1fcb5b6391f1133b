import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendBytes } from './send-raw.ts';
import { startTestHost, type TestHost } from './start-test-host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.stop());

describe('checkHost', () => {
  it('lets the two names of this computer through, with the port', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      expect(await host.send({ headers: { host: `${name}:${host.port}` } })).toMatchObject({ status: 200 });
    }
  });

  it('refuses every other name, as a site that rebinds its name to 127.0.0.1 would send', async () => {
    const { port } = host;
    const forged = [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.evil.example:${port}`,
      `evil.example@127.0.0.1:${port}`,
      `127.0.0.1:${port}@evil.example`,
      '127.0.0.1',
      'localhost',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1:0${port}`,
      `127.0.0.1:${port}.`,
      `127.0.0.1.:${port}`,
      `LOCALHOST.:${port}`,
      `0.0.0.0:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `0x7f000001:${port}`,
      `[::1]:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      ` `,
    ];
    for (const name of forged) {
      const answer = await host.send({ headers: { host: name } });
      expect(answer, name).toMatchObject({ status: 421, headers: { connection: 'close' } });
      expect(answer.headers['content-security-policy'], name).toContain("default-src 'none'");
    }
  });

  it('refuses two Host headers, even when the first is right', async () => {
    const own = `127.0.0.1:${host.port}`;
    const twice = `GET / HTTP/1.1\r\nHost: ${own}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
    expect(await sendBytes(host.port, twice)).toMatch(/^HTTP\/1\.1 421 /);
  });

  it('refuses a request without a Host header, in the old protocol and in the new', async () => {
    expect(await sendBytes(host.port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
    expect(await sendBytes(host.port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  });

  it('refuses a foreign name in the request line, whatever the Host header says', async () => {
    const request = `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`;
    expect(await sendBytes(host.port, request)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('does not exchange a right token for a foreign name', async () => {
    const { launchToken: token, port } = host;
    const answer = await host.post(
      '/session',
      { token },
      {
        host: `evil.example:${port}`,
        origin: `http://evil.example:${port}`,
      },
    );
    expect(answer.status).toBe(421);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});
