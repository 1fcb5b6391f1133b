import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendBytes } from './send-raw.ts';
import { startTestHost, type TestHost } from './start-test-host.ts';

let host: TestHost;
let session: Record<string, string>;
beforeAll(async () => {
  host = await startTestHost();
  session = await host.enter();
});
afterAll(() => host.stop());

const call = (headers: Record<string, string>) =>
  host.send({
    method: 'POST',
    path: '/api/app.about',
    headers: { 'content-type': 'application/json', ...session, ...headers },
    body: '{}',
  });

describe('checkOrigin', () => {
  it('takes a call from our own page, by either name of this computer', async () => {
    const { port } = host;
    expect(await call({ origin: `http://127.0.0.1:${port}` })).toMatchObject({ status: 200 });
    const byName = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
    expect(await call(byName)).toMatchObject({ status: 200 });
  });

  it('refuses a call that names no origin, although it has a session', async () => {
    expect(await call({})).toMatchObject({ status: 403 });
  });

  it('refuses a call from any other origin, although it has a session', async () => {
    const { port } = host;
    const before = host.reached.length;
    const foreign = [
      'http://evil.example',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      'http://127.0.0.1',
      `http://127.0.0.1:${port}.evil.example`,
      `http://127.0.0.1:${port}@evil.example`,
      `http://127.0.0.1:${port}/`,
      `http://127.0.0.1:${port} `.concat('http://evil.example'),
      'null',
      'file://',
      '*',
    ];
    for (const origin of foreign) expect(await call({ origin }), origin).toMatchObject({ status: 403 });
    expect(host.reached).toHaveLength(before);
  });

  it('takes localhost and 127.0.0.1 for two different origins, as browsers do', async () => {
    expect(await call({ origin: `http://localhost:${host.port}` })).toMatchObject({ status: 403 });
  });

  it('refuses two Origin headers, even when the first is right', async () => {
    const own = `127.0.0.1:${host.port}`;
    const lines = [
      'POST /session HTTP/1.1',
      `Host: ${own}`,
      `Origin: http://${own}`,
      'Origin: http://evil.example',
      'Content-Type: application/json',
      'Content-Length: 2',
      'Connection: close',
      '',
      '{}',
    ];
    expect(await sendBytes(host.port, lines.join('\r\n'))).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('refuses a foreign origin that only reads, and never allows one by name', async () => {
    const read = await host.send({ headers: { origin: 'http://evil.example' } });
    expect(read.status).toBe(403);
    expect(Object.keys(read.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('answers no preflight, so a foreign page is not even allowed to ask', async () => {
    const preflight = await host.send({
      method: 'OPTIONS',
      path: '/api/app.about',
      headers: {
        origin: 'http://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'first-account-page',
      },
    });
    expect(preflight.status).toBe(405);
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
