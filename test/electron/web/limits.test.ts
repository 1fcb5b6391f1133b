import { request } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendBytes } from './send-raw.ts';
import { startTestHost, type TestHost } from './start-test-host.ts';

let host: TestHost;
let session: Record<string, string>;
beforeAll(async () => {
  host = await startTestHost({ limits: { headers: 200, request: 400, checkEvery: 50 } });
  session = await host.enter();
});
afterAll(() => host.stop());

const pageHeaders = () => ({
  origin: `http://127.0.0.1:${host.port}`,
  'content-type': 'application/json',
  ...session,
});

/** Sends a body in pieces without saying how long it is; gives the status, or "cut" when the host hung up. */
function sendPieces(
  pieces: readonly string[],
  headers: Record<string, string>,
): Promise<number | 'cut' | undefined> {
  return new Promise((resolve) => {
    const sent = request({
      host: '127.0.0.1',
      port: host.port,
      method: 'POST',
      path: '/api/app.about',
      agent: false,
      headers: { ...headers, 'transfer-encoding': 'chunked' },
    });
    sent.on('response', (response) => resolve(response.statusCode));
    sent.on('error', () => resolve('cut'));
    for (const piece of pieces) sent.write(piece);
    sent.end();
  });
}

describe('the limits of a request', () => {
  it('take a body of 64 kB and none that is larger', async () => {
    const fits = JSON.stringify({ text: 'x'.repeat(64 * 1024 - 11) });
    expect(fits).toHaveLength(64 * 1024);
    const send = (body: string) =>
      host.send({ method: 'POST', path: '/api/app.about', headers: pageHeaders(), body });
    expect(await send(fits)).toMatchObject({ status: 200 });
    const { length } = host.reached;
    expect(await send(`${fits} `)).toMatchObject({ status: 413, headers: { connection: 'close' } });
    expect(host.reached).toHaveLength(length);
  });

  it('hold for a body that does not say how long it will be', async () => {
    const { length } = host.reached;
    const pieces = Array.from({ length: 80 }, () => 'x'.repeat(1024));
    expect([413, 'cut']).toContain(await sendPieces(['"', ...pieces, '"'], pageHeaders()));
    expect(host.reached).toHaveLength(length);
  });

  it('do not let a stranger send a body at all', async () => {
    const { session: _, ...strangers } = { session, ...pageHeaders() };
    const headers = { origin: strangers.origin, 'content-type': 'application/json' };
    expect([401, 'cut']).toContain(await sendPieces(['"', 'x'.repeat(1_000_000), '"'], headers));
  });

  it('refuse headers beyond 32 kB', async () => {
    const answer = await sendBytes(
      host.port,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('take the cookies that other programs of this computer have piled up', async () => {
    const others = Array.from({ length: 100 }, (_, index) => `other-${index}=${'y'.repeat(200)}`);
    const headers = { ...session, cookie: [...others, session['cookie']].join('; ') };
    expect(await host.post('/api/app.about', {}, headers)).toMatchObject({ status: 200 });
  });

  it('hang up on headers that do not come to an end, or do not begin, sooner than on a body', async () => {
    const patient = await startTestHost({ limits: { headers: 200, request: 3_600_000, checkEvery: 50 } });
    for (const bytes of ['', `GET / HTTP/1.1\r\nHost: 127.0.0.1:${patient.port}\r\nX-Slow: `]) {
      expect(await sendBytes(patient.port, bytes)).toMatch(/^(?:HTTP\/1\.1 4|$)/);
    }
    await patient.stop();
  });

  it('hang up on a body that does not come to an end, and make no call of it', async () => {
    const { length } = host.reached;
    const lines = Object.entries(pageHeaders()).map(([name, value]) => `${name}: ${value}`);
    const socket = connect({ host: '127.0.0.1', port: host.port });
    socket.on('error', () => {});
    socket.resume();
    const head = [
      'POST /api/app.about HTTP/1.1',
      `Host: 127.0.0.1:${host.port}`,
      'Content-Length: 10',
      ...lines,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n{"a`);
    await once(socket, 'close');
    expect(host.reached).toHaveLength(length);
  });

  it('answer what is not HTTP without a word about us', async () => {
    for (const bytes of [
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      'SSH-2.0-OpenSSH_9.9\r\n',
      '{"token":1}\n\n',
    ]) {
      const answer = await sendBytes(host.port, bytes);
      expect(answer).toBe('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
  });

  it('refuse a request that could be read as two', async () => {
    const own = `Host: 127.0.0.1:${host.port}\r\nOrigin: http://127.0.0.1:${host.port}`;
    const both = `POST /session HTTP/1.1\r\n${own}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect(await sendBytes(host.port, both)).toMatch(/^HTTP\/1\.1 400 /);
    const twice = `POST /session HTTP/1.1\r\n${own}\r\nContent-Length: 4\r\nContent-Length: 6\r\n\r\n{}{}{}`;
    expect(await sendBytes(host.port, twice)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('leave the host well and open for its own page', async () => {
    expect(await host.post('/api/app.about', {}, session)).toMatchObject({ status: 200 });
  });
});
