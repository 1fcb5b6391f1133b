import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHost, type TestHost } from './start-test-host.ts';

let host: TestHost;
let session: Record<string, string>;
beforeAll(async () => {
  host = await startTestHost();
  session = await host.enter();
});
afterAll(() => host.stop());

const fetched = (site: string, mode: string, destination: string) => ({
  'sec-fetch-site': site,
  'sec-fetch-mode': mode,
  'sec-fetch-dest': destination,
});

describe('checkFetchMetadata', () => {
  it('takes what the browser says comes from our own page, and what a person typed or opened', async () => {
    expect(await host.send({ headers: fetched('none', 'navigate', 'document') })).toMatchObject({
      status: 200,
    });
    const own = fetched('same-origin', 'cors', 'empty');
    expect(await host.post('/api/app.about', {}, { ...session, ...own })).toMatchObject({ status: 200 });
  });

  it('refuses a call that the browser says comes from elsewhere, even with a session and a forged Origin', async () => {
    for (const site of ['cross-site', 'same-site', 'unheard-of']) {
      const headers = { ...session, ...fetched(site, 'cors', 'empty') };
      expect(await host.post('/api/app.about', {}, headers), site).toMatchObject({ status: 403 });
    }
  });

  it('refuses our files to other sites, another port of this computer included', async () => {
    for (const site of ['cross-site', 'same-site']) {
      for (const destination of ['script', 'style', 'image', 'empty', 'object', 'worker']) {
        const headers = fetched(site, 'no-cors', destination);
        const answer = await host.send({ path: '/assets/app-1a2b3c.js', headers });
        expect(answer, `${site} ${destination}`).toMatchObject({ status: 403 });
      }
    }
  });

  it('lets a link elsewhere open the page in a tab, but not in a frame and not by a form', async () => {
    expect(await host.send({ headers: fetched('cross-site', 'navigate', 'document') })).toMatchObject({
      status: 200,
    });
    expect(await host.send({ headers: fetched('cross-site', 'navigate', 'iframe') })).toMatchObject({
      status: 403,
    });
    const form = fetched('cross-site', 'navigate', 'document');
    expect(await host.post('/session', { token: host.launchToken }, form)).toMatchObject({ status: 403 });
  });
});
