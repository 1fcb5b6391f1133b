import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { startHost } from '../../../electron/web/host.ts';
import { openPage } from './open-page.ts';
import { startTestHost, testFiles } from './start-test-host.ts';

/** What became of a connection: "open", or the error that refused it. */
async function connectTo(host: string, port: number): Promise<string> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect');
    return 'open';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  } finally {
    socket.destroy();
  }
}

describe('startHost', () => {
  it('is reached at 127.0.0.1 and at no other address of this computer', async () => {
    const host = await startTestHost();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address }) => address !== '127.0.0.1')
      .map(({ address, family, scopeid }) =>
        family === 'IPv6' && scopeid ? `${address}%${scopeid}` : address,
      );
    expect(await connectTo('127.0.0.1', host.port)).toBe('open');
    for (const address of new Set([...others, '::1', '127.0.0.2'])) {
      expect(await connectTo(address, host.port), address).not.toBe('open');
    }
    await host.stop();
  });

  it('gives an address whose secret is in the fragment alone', async () => {
    const host = await startTestHost();
    await host.stop();
    for (const address of [host.address, host.openingAddress()]) {
      const { origin, pathname, search, hash } = new URL(address);
      expect({ origin, pathname, search }).toEqual({
        origin: `http://127.0.0.1:${host.port}`,
        pathname: '/',
        search: '',
      });
      expect(hash).toMatch(/^#token=[\w.-]{43,}$/);
    }
    expect(host.address).toContain(host.launchToken);
    expect(host.openingAddress()).not.toContain(host.launchToken);
    expect(host.openingAddress()).not.toBe(host.openingAddress());
  });

  it('refuses a port that is taken and leaves whoever has it alone', async () => {
    const first = await startTestHost();
    const second = await startHost({
      port: first.port,
      files: testFiles,
      handleCall: () => Promise.reject(new Error('not to be reached')),
      close: () => Promise.resolve(null),
      log: () => {},
    });
    expect(second).toEqual({ ok: false, problem: { kind: 'port-taken' } });
    expect(await first.send({})).toMatchObject({ status: 200 });
    await first.stop();
  });

  it('stops once, however often it is asked to, and lets go of its port', async () => {
    const host = await startTestHost();
    await Promise.all([host.stop(), host.stop()]);
    await host.stop();
    expect(host.closings).toEqual(['closed']);
    expect(await host.ended).toBe(null);
    expect(await connectTo('127.0.0.1', host.port)).toBe('ECONNREFUSED');
    const again = await startTestHost({ port: host.port });
    await again.stop();
  });

  it('finishes the call in hand before the services are closed, and takes no new one', async () => {
    const order: string[] = [];
    const begun = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const host = await startTestHost({
      handleCall: async () => {
        begun.resolve();
        await written.promise;
        order.push('stored');
        return { ok: true, value: null };
      },
      close: async () => {
        order.push('closed');
        return null;
      },
    });
    const session = await host.enter();
    const deciding = host.post('/api/attempt.decide', {}, session);
    await begun.promise;
    const stopping = host.stop();
    expect(await host.post('/api/app.about', {}, session)).toMatchObject({ status: 503 });
    written.resolve();
    expect(await deciding).toMatchObject({ status: 200, text: '{"ok":true,"value":null}' });
    await stopping;
    expect(order).toEqual(['stored', 'closed']);
  });

  it('ends in spite of connections that others keep open and never use', async () => {
    const host = await startTestHost();
    const idle = connect({ host: '127.0.0.1', port: host.port });
    idle.on('error', () => {});
    await once(idle, 'connect');
    const hungUp = once(idle, 'close');
    await host.stop();
    await hungUp;
    expect(await host.ended).toBe(null);
  });
});

describe('quitting', () => {
  it('closes the services first, then says how it went, then lets go of the port', async () => {
    const host = await startTestHost();
    const session = await host.enter();
    const page = await openPage(host, session);
    const answer = await host.post('/quit', {}, session);
    expect(answer).toMatchObject({ status: 200, text: '{"sentence":null}' });
    expect(host.closings).toEqual(['closed']);
    expect(String(answer.headers['set-cookie'])).toMatch(/^first-account-\d+=; Max-Age=0; /);
    expect(await page.lastWords).toBe('here\nended\n');
    expect(await host.ended).toBe(null);
    expect(await connectTo('127.0.0.1', host.port)).toBe('ECONNREFUSED');
  });

  it('says when the closing did not go well, and ends all the same', async () => {
    const host = await startTestHost({ close: () => Promise.resolve('There was no room for a copy.') });
    const answer = await host.post('/quit', {}, await host.enter());
    expect(answer).toMatchObject({ status: 200, text: '{"sentence":"There was no room for a copy."}' });
    expect(await host.ended).toBe('There was no room for a copy.');
  });

  it('says so in general words when the closing failed by our own mistake', async () => {
    const host = await startTestHost({
      close: () => Promise.reject(new Error('at /home/ortiz/first-account.db')),
    });
    const answer = await host.post('/quit', {}, await host.enter());
    expect(answer.text).toMatch(/^\{"sentence":"First Account ended without putting its files in order/);
    expect(await host.ended).toMatch(/^First Account ended without/);
    expect(host.log).toEqual(['closing failed: Error']);
  });

  it('takes two pages quitting at once for one', async () => {
    const host = await startTestHost();
    const session = await host.enter();
    const answers = await Promise.allSettled([
      host.post('/quit', {}, session),
      host.post('/quit', {}, session),
    ]);
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
    await host.ended;
    expect(host.closings).toEqual(['closed']);
  });

  it('is not done for anybody without a session, from another origin, or by reading an address', async () => {
    const host = await startTestHost();
    const session = await host.enter();
    expect(await host.post('/quit', {})).toMatchObject({ status: 401 });
    expect(await host.post('/quit', {}, { ...session, origin: 'http://evil.example' })).toMatchObject({
      status: 403,
    });
    expect(await host.send({ path: '/quit', headers: session })).toMatchObject({ status: 404 });
    expect(host.closings).toEqual([]);
    await host.stop();
  });
});

describe('a client that hangs up', () => {
  it('before its answer does no harm, whatever it asked for', async () => {
    const begun = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const host = await startTestHost({
      handleCall: async () => {
        begun.resolve();
        await written.promise;
        return { ok: true, value: 'x'.repeat(1_000_000) };
      },
    });
    const session = await host.enter();
    const lines = [
      `Host: 127.0.0.1:${host.port}`,
      `Origin: http://127.0.0.1:${host.port}`,
      'Content-Type: application/json',
      'Content-Length: 2',
      ...Object.entries(session).map(([name, value]) => `${name}: ${value}`),
    ];
    const hangUpAfter = async (path: string) => {
      const socket = connect({ host: '127.0.0.1', port: host.port });
      socket.on('error', () => {});
      socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n{}`, () =>
        socket.resetAndDestroy(),
      );
      await once(socket, 'close');
    };
    const paths = [
      '/api/attempt.decide',
      '/presence',
      '/session',
      '/nowhere',
      '/api/shelf.list',
      '/presence',
    ];
    for (const path of [...paths, ...paths, ...paths]) await hangUpAfter(path);
    await begun.promise;
    written.resolve();
    expect(await host.post('/api/app.about', {}, session)).toMatchObject({ status: 200 });
    for (let taken = 0; taken < 100; taken += 1) {
      host.step();
      await new Promise(setImmediate);
    }
    expect(await host.ended).toBe(null); // no connection that is gone was taken for an open page
    expect(host.log.filter((line) => line.startsWith('failed'))).toEqual([]);
  });
});
