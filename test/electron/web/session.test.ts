import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHost, type TestHost } from './start-test-host.ts';

let host: TestHost;
let session: Record<string, string>;
beforeAll(async () => {
  host = await startTestHost();
  session = await host.enter();
});
afterAll(() => host.stop());

const guarded = ['/api/app.about', '/api/shelf.list', '/presence', '/quit'];

async function expectRefusedEverywhere(headers: Record<string, string>): Promise<void> {
  const { length } = host.reached;
  for (const path of guarded) expect(await host.post(path, {}, headers), path).toMatchObject({ status: 401 });
  expect(await host.send({ path: '/session', headers })).toMatchObject({ status: 401 });
  expect(host.reached).toHaveLength(length);
  expect(host.closings).toEqual([]);
}

describe('a session', () => {
  it('is needed for every call, for presence and for quitting', () => expectRefusedEverywhere({}));

  it('is not held by the cookie alone, which browsers show to every port of this computer', () =>
    expectRefusedEverywhere({ cookie: session['cookie'] ?? '' }));

  it('is not held by the page key alone', () =>
    expectRefusedEverywhere({ 'first-account-page': session['first-account-page'] ?? '' }));

  it('is not held by near misses', async () => {
    const { cookie = '', 'first-account-page': key = '' } = session;
    const [name = ''] = cookie.split('=');
    await expectRefusedEverywhere({ cookie: cookie.slice(0, -1), 'first-account-page': key });
    await expectRefusedEverywhere({ cookie: `${cookie}x`, 'first-account-page': key });
    await expectRefusedEverywhere({ cookie: `${name}=`, 'first-account-page': key });
    await expectRefusedEverywhere({ cookie: `x${cookie}`, 'first-account-page': key });
    await expectRefusedEverywhere({ cookie, 'first-account-page': key.slice(1) });
    await expectRefusedEverywhere({ cookie, 'first-account-page': `${key}, ${key}` });
    await expectRefusedEverywhere({
      cookie: `${name}=${host.launchToken}`,
      'first-account-page': host.launchToken,
    });
  });

  it('holds beside a cookie that another program planted under the same name', async () => {
    const { cookie = '' } = session;
    const [name = ''] = cookie.split('=');
    const planted = { ...session, cookie: `${name}=planted; theirs=1; ${cookie}` };
    expect(await host.post('/api/app.about', {}, planted)).toMatchObject({ status: 200 });
  });

  it('survives a reload, which asks whether it still holds', async () => {
    expect(await host.send({ path: '/session', headers: session })).toMatchObject({ status: 204 });
  });

  it('comes in a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await host.post('/session', { token: host.launchToken });
    const [cookie = '', ...others] = answer.headers['set-cookie'] ?? [];
    expect(others).toEqual([]);
    const form = /^first-account-(\d+)=([\w-]{43}); Path=\/; HttpOnly; SameSite=Strict$/.exec(cookie);
    expect(form?.[1]).toBe(String(host.port));
    expect(answer.text).not.toContain(form?.[2]);
  });

  it('ends with its host: an old one opens nothing on a new host at the same port', async () => {
    const first = await startTestHost();
    const { port, launchToken } = first;
    const old = await first.enter();
    const opening = new URL(first.openingAddress()).hash.replace('#token=', '');
    await first.stop();
    const second = await startTestHost({ port });
    try {
      expect(await second.post('/api/app.about', {}, old)).toMatchObject({ status: 401 });
      expect(await second.post('/session', { token: launchToken })).toMatchObject({ status: 401 });
      expect(await second.post('/session', { token: opening })).toMatchObject({ status: 401 });
      expect(second.reached).toEqual([]);
    } finally {
      await second.stop();
    }
  });
});
