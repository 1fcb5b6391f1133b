import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createPresence, stepLength, stepsUntilEnd } from '../../../electron/web/presence.ts';
import { openPage } from './open-page.ts';
import { startTestHost, type TestHost } from './start-test-host.ts';

const page = () => new ServerResponse(new IncomingMessage(new Socket()));

/** A presence whose time passes by hand, and how often it has called the host abandoned. */
function countedPresence() {
  let step = () => {};
  const seen = { abandoned: 0 };
  const presence = createPresence(
    (milliseconds, next) => {
      expect(milliseconds).toBe(stepLength);
      step = next;
      return () => {
        step = () => {};
      };
    },
    () => {
      seen.abandoned += 1;
    },
  );
  const pass = (steps: number) => {
    for (let taken = 0; taken < steps; taken += 1) step();
  };
  return { presence, pass, seen };
}

describe('createPresence', () => {
  it('waits ten whole minutes, though the first step after a page has gone is cut short', () => {
    expect((stepsUntilEnd - 1) * stepLength).toBe(10 * 60_000);
  });

  it('calls the host abandoned ten minutes after the last page has gone, and once', () => {
    const { presence, pass, seen } = countedPresence();
    const [first, last] = [page(), page()];
    presence.add(first);
    presence.add(last);
    pass(1000);
    first.emit('close');
    pass(1000);
    expect(seen.abandoned).toBe(0);
    last.emit('close');
    pass(stepsUntilEnd - 1);
    expect(seen.abandoned).toBe(0);
    pass(1);
    expect(seen.abandoned).toBe(1);
    pass(1000);
    expect(seen.abandoned).toBe(1);
  });

  it('begins to count anew when a page comes back in the last moment', () => {
    const { presence, pass, seen } = countedPresence();
    const first = page();
    presence.add(first);
    first.emit('close');
    pass(stepsUntilEnd - 1);
    const again = page();
    presence.add(again);
    pass(1);
    again.emit('close');
    pass(stepsUntilEnd - 1);
    expect(seen.abandoned).toBe(0);
    pass(1);
    expect(seen.abandoned).toBe(1);
  });

  it('does not end a host that no page has come to yet: its address may still be on the way to a browser', () => {
    const { pass, seen } = countedPresence();
    pass(100_000);
    expect(seen.abandoned).toBe(0);
  });

  it('does not count a page that has gone before it is taken note of', () => {
    const { presence, pass, seen } = countedPresence();
    const [gone, last] = [page(), page()];
    gone.destroy();
    presence.add(gone);
    presence.add(last);
    last.emit('close');
    pass(stepsUntilEnd);
    expect(seen.abandoned).toBe(1);
  });

  it('counts steps and not hours, so a night asleep is one step and the page has time to come back', () => {
    const { presence, pass, seen } = countedPresence();
    const broken = page();
    presence.add(broken);
    broken.emit('close'); // what falling asleep does to an open request
    pass(1); // the one step that is due at waking, however late
    presence.add(page());
    pass(1000);
    expect(seen.abandoned).toBe(0);
  });
});

describe('a host with pages', () => {
  const session = async (host: TestHost) => host.enter();

  it('stays as long as one of them is open', async () => {
    const host = await startTestHost();
    const open = await openPage(host, await session(host));
    for (let taken = 0; taken < 10 * stepsUntilEnd; taken += 1) host.step();
    expect(await host.send({ path: '/' })).toMatchObject({ status: 200 });
    expect(host.closings).toEqual([]);
    open.close();
    await host.stop();
  });

  it('closes the services and the port ten minutes after the last has closed', async () => {
    const host = await startTestHost();
    const open = await openPage(host, await session(host));
    open.close();
    let steps = 0;
    while (host.closings.length === 0 && steps < 1_000_000) {
      host.step();
      steps += 1;
      await new Promise(setImmediate); // lets the closed connection be noticed
    }
    await host.ended;
    expect(steps).toBeGreaterThanOrEqual(stepsUntilEnd);
    expect(host.closings).toEqual(['closed']);
    expect(host.log).toContain('no page has been open for ten minutes');
    await expect(host.send({})).rejects.toThrow('ECONNREFUSED');
  });

  it('stays while one of them makes calls, even if the request that shows it has broken', async () => {
    const host = await startTestHost();
    const headers = await session(host);
    const open = await openPage(host, headers);
    open.close();
    await open.lastWords;
    for (let call = 0; call < 10; call += 1) {
      for (let taken = 0; taken < stepsUntilEnd - 1; taken += 1) host.step();
      expect(await host.post('/api/shelf.list', {}, headers)).toMatchObject({ status: 200 });
    }
    expect(host.closings).toEqual([]);
    await host.stop();
  });

  it('is not kept alive by whoever has no session', async () => {
    const host = await startTestHost();
    const open = await openPage(host, await session(host));
    const attempts = await Promise.all([1, 2, 3].map(() => host.post('/presence', {})));
    expect(attempts.map(({ status }) => status)).toEqual([401, 401, 401]);
    open.close();
    await host.stop();
  });

  it('tells them when it ends', async () => {
    const host = await startTestHost();
    const headers = await session(host);
    const pages = [await openPage(host, headers), await openPage(host, headers)];
    await host.stop();
    expect(await Promise.all(pages.map(({ lastWords }) => lastWords))).toEqual([
      'here\nended\n',
      'here\nended\n',
    ]);
  });
});
