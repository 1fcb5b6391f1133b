import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HostState } from '../../electron/contract/bridge.ts';
import type { HostOptions } from '../../electron/web/host.ts';
import { stepsUntilEnd } from '../../electron/web/presence.ts';
import type { StaticFile } from '../../electron/web/static-files.ts';
import { launchChromium } from '../../tools/chromium/launch-chromium.ts';
import { startTestHost, type TestHost } from '../electron/web/start-test-host.ts';
import { breakConnections } from './host/break-connections.ts';
import { buildTestPage } from './host/build-test-page.ts';
import type { TestPage } from './host/page/page.ts';

declare global {
  var testPage: TestPage;
}

let browser: Browser;
let files: readonly StaticFile[];
let context: BrowserContext;
let host: TestHost;

beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), buildTestPage()]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  host = await startTestHost({ files });
});
afterEach(async () => {
  await context.close();
  await host.stop();
});

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.testPage !== undefined);
  return page;
}

const startedOn = (page: Page) => page.evaluate(() => globalThis.testPage.started);
const about = (page: Page) => page.evaluate(() => globalThis.testPage.call('app.about', {}));
const waitForState = (page: Page, state: HostState) =>
  page.waitForFunction((wanted) => globalThis.testPage.states.at(-1) === wanted, state);
const letIn = { ok: true, value: null };

/** Another host on the port of the first, once that has ended. */
async function startInItsPlace(options: Partial<HostOptions> = {}): Promise<TestHost> {
  return startTestHost({ files, port: host.port, ...options });
}

describe('the way in', () => {
  it('is the token in the address, which is gone from it before anything else happens', async () => {
    const page = await open(host.address);
    expect(await startedOn(page)).toEqual(letIn);
    expect(page.url()).toBe(`http://127.0.0.1:${host.port}/`);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    expect(await about(page)).toEqual(letIn);
    expect(host.reached).toEqual([{ name: 'app.about', args: {} }]);
  });

  it('does not let the token into any request line, header or log', async () => {
    const page = await context.newPage();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url(), JSON.stringify(request.headers())));
    await page.goto(host.address);
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    expect(sent.length).toBeGreaterThan(4);
    expect(sent.filter((text) => text.includes(host.launchToken))).toEqual([]);
    expect(host.log.join('\n')).not.toContain(host.launchToken);
  });

  it('stays open for a reload, which has no token any more', async () => {
    const page = await open(host.openingAddress());
    await page.reload();
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    expect(await startedOn(page)).toEqual(letIn);
    expect(await about(page)).toEqual(letIn);
  });

  it('is open to a second tab by the printed address, beside the first', async () => {
    const [first, second] = [await open(host.openingAddress()), await open(host.address)];
    expect([await about(first), await about(second)]).toEqual([letIn, letIn]);
  });

  it('is open under the name localhost as well', async () => {
    const page = await open(host.address.replace('127.0.0.1', 'localhost'));
    expect(await about(page)).toEqual(letIn);
  });

  it('is closed to a page without a token, with a wrong one, or with one that opened a browser before', async () => {
    const plain = new URL(host.address).origin;
    expect(await startedOn(await open(plain))).toEqual({ ok: false, problem: { kind: 'not-let-in' } });
    const guessed = `${plain}/#token=${'A'.repeat(43)}`;
    expect(await startedOn(await open(guessed))).toEqual({ ok: false, problem: { kind: 'not-let-in' } });
    const opening = host.openingAddress();
    expect(await startedOn(await open(opening))).toEqual(letIn);
    expect(await startedOn(await open(opening))).toEqual({ ok: false, problem: { kind: 'address-used' } });
  });

  it('answers every call of a page that was not let in with a gone host, and passes nothing on', async () => {
    const page = await open(new URL(host.address).origin);
    expect(await about(page)).toEqual({ ok: false, problem: { kind: 'host-gone' } });
    expect(host.reached).toEqual([]);
  });

  it('says when the browser keeps no cookies', async () => {
    const page = await context.newPage();
    await page.route('**/session', async (route) => {
      const response = await route.fetch();
      const { 'set-cookie': _, ...headers } = response.headers();
      await context.clearCookies();
      await route.fulfill({ response, headers });
      await context.clearCookies();
    });
    await page.goto(host.address);
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    expect(await startedOn(page)).toEqual({ ok: false, problem: { kind: 'cookies-off' } });
  });

  it('leaves nothing for scripts to read but the half that opens nothing alone', async () => {
    const page = await open(host.address);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      domain: '127.0.0.1',
      expires: -1,
    });
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
    expect(kept).not.toContain(cookie?.value);
    expect(kept).not.toContain(host.launchToken);
  });
});

describe('a call from the page', () => {
  it('is sent once more when nobody knows whether it arrived and it may be repeated', async () => {
    const page = await open(host.address);
    let failures = 0;
    await page.route('**/api/**', async (route) => {
      failures += 1;
      await (failures === 1 ? route.abort('connectionreset') : route.continue());
    });
    expect(await about(page)).toEqual(letIn);
    expect(failures).toBe(2);
  });

  it('is not sent twice when that could do something twice', async () => {
    const page = await open(host.address);
    let sent = 0;
    await page.route('**/api/**', async (route) => {
      sent += 1;
      await route.abort('connectionreset');
    });
    const answer = await page.evaluate(() =>
      globalThis.testPage.call('attempt.start', {
        as: 'a'.repeat(16),
        scenario: 'b'.repeat(64),
        mode: 'practice',
      }),
    );
    expect(answer).toEqual({ ok: false, problem: { kind: 'host-gone' } });
    expect(sent).toBe(1);
  });

  it('answers with a gone host when there is none, or when it was started anew', async () => {
    const page = await open(host.address);
    await host.stop();
    expect(await about(page)).toEqual({ ok: false, problem: { kind: 'host-gone' } });
    const anew = await startInItsPlace();
    expect(await about(page)).toEqual({ ok: false, problem: { kind: 'host-gone' } });
    expect(anew.reached).toEqual([]);
    await anew.stop();
  });

  it('throws when the host made a mistake of its own', async () => {
    await host.stop();
    const faulty = await startInItsPlace({ handleCall: () => Promise.reject(new TypeError('a mistake')) });
    const page = await open(faulty.address);
    await expect(about(page)).rejects.toThrow('The host answered app.about with 500.');
    await faulty.stop();
  });
});

describe('a file to save', () => {
  it('reaches the person as a download with its name and every byte, under the policy', async () => {
    const page = await open(host.address);
    const text = 'Name,Result\r\n"Ortiz, Maya",met\r\nÉlodie,"not yet"\r\n';
    const downloading = page.waitForEvent('download');
    await page.evaluate(
      (content) =>
        globalThis.testPage.saveFile({ name: 'records.csv', mediaType: 'text/csv', text: content }),
      text,
    );
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('records.csv');
    expect(readFileSync(await download.path(), 'utf8')).toBe(text);
    expect(await page.evaluate(() => globalThis.testPage.violations)).toEqual([]);
  });
});

describe('presence', () => {
  it('keeps the host while a tab is open, and one request does it for all tabs', async () => {
    const posts: string[] = [];
    context.on('request', (request) => posts.push(new URL(request.url()).pathname));
    const tabs: Page[] = [];
    for (let count = 0; count < 8; count += 1) tabs.push(await open(host.address));
    // A ninth still gets through, although browsers open six connections to one host at most.
    for (const tab of tabs) expect(await about(tab)).toEqual(letIn);
    expect(posts.filter((path) => path === '/presence')).toHaveLength(1);
    for (let taken = 0; taken < 3 * stepsUntilEnd; taken += 1) host.step();
    expect(host.closings).toEqual([]);
  });

  it('passes to another tab when the one that shows it is closed', async () => {
    const [first, second] = [await open(host.address), await open(host.address)];
    const taken = second.waitForRequest('**/presence');
    await first.close();
    expect((await taken).method()).toBe('POST');
  });

  it('ends when the last tab is closed, and the host ends after it', async () => {
    const page = await open(host.address);
    await page.close();
    for (let steps = 0; host.closings.length === 0 && steps < 1_000_000; steps += 1) {
      host.step();
      await new Promise(setImmediate);
    }
    expect(await host.ended).toBe(null);
  });

  it('tells all tabs when the host is away, and when it is back', async () => {
    const tabs = [await open(host.address), await open(host.address)];
    for (const tab of tabs) await waitForState(tab, 'here');
    await context.setOffline(true);
    breakConnections(host.port);
    for (const tab of tabs) await waitForState(tab, 'away');
    await context.setOffline(false);
    for (const tab of tabs) await waitForState(tab, 'here');
    for (const tab of tabs) expect(await about(tab)).toEqual(letIn);
  });

  it('tells all tabs when the host has ended, and they send it nothing more', async () => {
    const tabs = [await open(host.address), await open(host.address)];
    await host.stop();
    for (const tab of tabs) await waitForState(tab, 'ended');
    const stranger = await startInItsPlace();
    for (const tab of tabs) expect(await about(tab)).toEqual({ ok: false, problem: { kind: 'host-gone' } });
    expect(stranger.log).toEqual([]);
    await stranger.stop();
  });

  it('of a tab from an earlier start does not stand in the way of the next', async () => {
    const old = await open(host.address);
    await context.setOffline(true);
    breakConnections(host.port);
    await waitForState(old, 'away');
    await host.stop();
    const next = await startInItsPlace();
    await context.setOffline(false);
    const fresh = await open(next.address);
    await waitForState(old, 'ended');
    expect(await about(fresh)).toEqual(letIn);
    expect(await fresh.evaluate(() => globalThis.testPage.states)).not.toContain('ended');
    await next.stop();
  });
});

describe('quitting from the page', () => {
  it('closes the services, gives their last word, and ends the host and every tab', async () => {
    const [page, other] = [await open(host.address), await open(host.address)];
    expect(await page.evaluate(() => globalThis.testPage.quit())).toEqual(letIn);
    expect(host.closings).toEqual(['closed']);
    expect(await host.ended).toBe(null);
    for (const tab of [page, other]) await waitForState(tab, 'ended');
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('says that the host is gone when it is', async () => {
    const page = await open(host.address);
    await host.stop();
    const answer = await page.evaluate(() => globalThis.testPage.quit());
    expect(answer).toEqual({ ok: false, problem: { kind: 'host-gone' } });
  });
});
