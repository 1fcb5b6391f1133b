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

describe('checkForm', () => {
  it('refuses every method but GET, HEAD and POST', async () => {
    const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH', 'PURGE', 'QUERY'];
    for (const method of methods) {
      expect(await host.send({ method, path: '/api/app.about', headers: session }), method).toMatchObject({
        status: 405,
      });
    }
    expect(host.reached).toEqual([]);
  });

  it('is not talked into another method by a header or a query', async () => {
    const tricks = { ...session, 'x-http-method-override': 'POST', 'x-method-override': 'POST' };
    const answer = await host.send({ path: '/api/app.about?_method=POST', headers: tricks });
    expect(answer.status).toBe(404);
    expect(host.reached).toEqual([]);
  });

  it('makes no call for GET or HEAD, whatever the session', async () => {
    for (const method of ['GET', 'HEAD']) {
      for (const path of ['/api/app.about', '/quit', '/presence']) {
        expect(await host.send({ method, path, headers: session })).toMatchObject({ status: 404 });
      }
    }
    expect(host.reached).toEqual([]);
    expect(host.closings).toEqual([]);
  });

  it('opens no tunnel and changes to no other protocol', async () => {
    const own = `127.0.0.1:${host.port}`;
    expect(await sendBytes(host.port, `CONNECT ${own} HTTP/1.1\r\nHost: ${own}\r\n\r\n`)).toBe('');
    const upgrade =
      `GET / HTTP/1.1\r\nHost: ${own}\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n';
    expect(await sendBytes(host.port, upgrade)).not.toMatch(/^HTTP\/1\.1 101 /);
  });

  it('takes JSON only, which no foreign form can send', async () => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain; application/json',
      'application/jsonp',
      'application/json, text/plain',
      'application/json; charset=utf-16',
      'application/merge-patch+json',
      '',
    ];
    for (const type of types) {
      const answer = await host.post('/api/app.about', {}, { ...session, 'content-type': type });
      expect(answer, type).toMatchObject({ status: 415 });
    }
    const none = await host.send({
      method: 'POST',
      path: '/api/app.about',
      headers: { ...session, origin: `http://127.0.0.1:${host.port}` },
      body: '{}',
    });
    expect(none.status).toBe(415);
    expect(host.reached).toEqual([]);
  });

  it('takes no compressed body, which could be small here and huge inside', async () => {
    const answer = await host.post('/api/app.about', {}, { ...session, 'content-encoding': 'gzip' });
    expect(answer.status).toBe(415);
  });
});
