import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { HostState } from '../../electron/contract/bridge.ts';
import { hostStage } from './host/host-stage.ts';

const startedOn = (page: Page) => page.evaluate(() => globalThis.testPage.started);
const about = (page: Page) => page.evaluate(() => globalThis.testPage.call('app.about', {}));
const waitForState = (page: Page, state: HostState) =>
  page.waitForFunction((wanted) => globalThis.testPage.states.at(-1) === wanted, state);
const letIn = { ok: true, value: null };
const stage = hostStage();

describe('the way in', () => {
  it('is the token in the address, which is gone from it before anything else happens', async () => {
    const page = await stage.open();
    expect(await startedOn(page)).toEqual(letIn);
    expect(page.url()).toBe(`http://127.0.0.1:${stage.host.port}/`);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    expect(await about(page)).toEqual(letIn);
    expect(stage.host.reached).toEqual([{ name: 'app.about', args: {} }]);
  });

  it('does not let the token into any request line, header or log', async () => {
    const page = await stage.context.newPage();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url(), JSON.stringify(request.headers())));
    await page.goto(stage.host.address);
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    expect(sent.length).toBeGreaterThan(4);
    expect(sent.filter((text) => text.includes(stage.host.launchToken))).toEqual([]);
    expect(stage.host.log.join('\n')).not.toContain(stage.host.launchToken);
  });

  it('stays open for a reload, which has no token any more', async () => {
    const page = await stage.open(stage.host.openingAddress());
    await page.reload();
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    expect(await startedOn(page)).toEqual(letIn);
    expect(await about(page)).toEqual(letIn);
  });

  it('is open to a second tab by the printed address, beside the first', async () => {
    const [first, second] = [await stage.open(stage.host.openingAddress()), await stage.open()];
    expect([await about(first), await about(second)]).toEqual([letIn, letIn]);
  });

  it('is open under the name localhost as well', async () => {
    const page = await stage.open(stage.host.address.replace('127.0.0.1', 'localhost'));
    expect(await about(page)).toEqual(letIn);
  });

  it('is closed to a page without a token, with a wrong one, or with one that opened a browser before', async () => {
    const plain = new URL(stage.host.address).origin;
    expect(await startedOn(await stage.open(plain))).toEqual({ ok: false, problem: { kind: 'not-let-in' } });
    const guessed = `${plain}/#token=${'A'.repeat(43)}`;
    expect(await startedOn(await stage.open(guessed))).toEqual({
      ok: false,
      problem: { kind: 'not-let-in' },
    });
    const opening = stage.host.openingAddress();
    expect(await startedOn(await stage.open(opening))).toEqual(letIn);
    expect(await startedOn(await stage.open(opening))).toEqual({
      ok: false,
      problem: { kind: 'address-used' },
    });
  });

  it('answers every call of a page that was not let in with a gone host, and passes nothing on', async () => {
    const page = await stage.open(new URL(stage.host.address).origin);
    expect(await about(page)).toEqual({ ok: false, problem: { kind: 'host-gone' } });
    expect(stage.host.reached).toEqual([]);
  });

  it('says when the browser keeps no cookies', async () => {
    const page = await stage.context.newPage();
    await page.route('**/session', async (route) => {
      const response = await route.fetch();
      const { 'set-cookie': _, ...headers } = response.headers();
      await stage.context.clearCookies();
      await route.fulfill({ response, headers });
      await stage.context.clearCookies();
    });
    await page.goto(stage.host.address);
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    expect(await startedOn(page)).toEqual({ ok: false, problem: { kind: 'cookies-off' } });
  });

  it('leaves nothing for scripts to read but the half that opens nothing alone', async () => {
    const page = await stage.open();
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const [cookie] = await stage.context.cookies();
    expect(cookie).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      domain: '127.0.0.1',
      expires: -1,
    });
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
    expect(kept).not.toContain(cookie?.value);
    expect(kept).not.toContain(stage.host.launchToken);
  });
});

describe('a call from the page', () => {
  it('is sent once more when nobody knows whether it arrived and it may be repeated', async () => {
    const page = await stage.open();
    let failures = 0;
    await page.route('**/api/**', async (route) => {
      failures += 1;
      await (failures === 1 ? route.abort('connectionreset') : route.continue());
    });
    expect(await about(page)).toEqual(letIn);
    expect(failures).toBe(2);
  });

  it('is not sent twice when that could do something twice', async () => {
    const page = await stage.open();
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
    const page = await stage.open();
    await stage.host.stop();
    expect(await about(page)).toEqual({ ok: false, problem: { kind: 'host-gone' } });
    const anew = await stage.startInItsPlace();
    expect(await about(page)).toEqual({ ok: false, problem: { kind: 'host-gone' } });
    expect(anew.reached).toEqual([]);
    await anew.stop();
  });

  it('throws when the host made a mistake of its own', async () => {
    await stage.host.stop();
    const faulty = await stage.startInItsPlace({
      handleCall: () => Promise.reject(new TypeError('a mistake')),
    });
    const page = await stage.open(faulty.address);
    await expect(about(page)).rejects.toThrow('The host answered app.about with 500.');
    await faulty.stop();
  });
});

describe('a file to save', () => {
  it('reaches the person as a download with its name and every byte, under the policy', async () => {
    const page = await stage.open();
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

describe('quitting from the page', () => {
  it('closes the services, gives their last word, and ends the host and every tab', async () => {
    const [page, other] = [await stage.open(), await stage.open()];
    expect(await page.evaluate(() => globalThis.testPage.quit())).toEqual(letIn);
    expect(stage.host.closings).toEqual(['closed']);
    expect(await stage.host.ended).toBe(null);
    for (const tab of [page, other]) await waitForState(tab, 'ended');
    expect(await stage.context.cookies()).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('says that the host is gone when it is', async () => {
    const page = await stage.open();
    await stage.host.stop();
    const answer = await page.evaluate(() => globalThis.testPage.quit());
    expect(answer).toEqual({ ok: false, problem: { kind: 'host-gone' } });
  });
});
