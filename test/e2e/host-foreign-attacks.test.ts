import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../tools/chromium/launch-chromium.ts';
import { startForeignServer, type ForeignServer } from './host/foreign-server.ts';
import { hostStage } from './host/host-stage.ts';

const stage = hostStage();
let foreign: ForeignServer;

beforeEach(async () => {
  foreign = await startForeignServer();
});
afterEach(() => foreign.stop());

// The worst case: another program on this computer, at another port. For cookies that is the same site, so SameSite
// does not help, and a browser that holds a session sends its cookie along.
describe('a page from another server, in a browser that holds a session', () => {
  type Try = { readonly own: string; readonly token: string };

  async function openForeignPage(): Promise<Page> {
    await stage.open();
    const page = await stage.context.newPage();
    await page.goto(foreign.origin);
    return page;
  }

  const own = (): Try => ({ own: new URL(stage.host.address).origin, token: stage.host.launchToken });

  it('cannot make a call, read an answer or quit, with or without cookies, in any mode', async () => {
    const page = await openForeignPage();
    const answers = await page.evaluate(async ({ own: origin, token }) => {
      const outcomes: string[] = [];
      const bodies = {
        '/api/app.about': '{}',
        '/quit': '{}',
        '/presence': '{}',
        '/session': JSON.stringify({ token }),
      };
      for (const [path, body] of Object.entries(bodies)) {
        for (const mode of ['cors', 'no-cors'] as const) {
          for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
            try {
              const headers = { 'content-type': type };
              const init = { method: 'POST', mode, headers, body, credentials: 'include' } as const;
              const { type: kind, status } = await fetch(origin + path, init);
              outcomes.push(`${kind} ${status}`);
            } catch {
              outcomes.push('refused');
            }
          }
        }
      }
      return outcomes;
    }, own());
    expect(answers).toHaveLength(24);
    // "opaque" is all a page learns of an answer that it may not read; what matters is that nothing came of it.
    expect(answers.filter((answer) => answer !== 'refused' && answer !== 'opaque 0')).toEqual([]);
    expect(stage.host.reached).toEqual([]);
    expect(stage.host.closings).toEqual([]);
  });

  it('cannot make one by a form either', async () => {
    const page = await openForeignPage();
    for (const encoding of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answered = page.waitForResponse((response) => response.url().endsWith('/quit'));
      await page.evaluate(
        ([origin, type]) => {
          const form = Object.assign(document.createElement('form'), {
            action: `${origin}/quit`,
            method: 'post',
            enctype: type,
          });
          form.append(Object.assign(document.createElement('input'), { name: '{"a":"', value: '"}' }));
          document.body.append(form);
          form.submit();
        },
        [own().own, encoding] as const,
      );
      expect([403, 415]).toContain((await answered).status());
      await page.waitForURL('**/quit');
      await page.goto(foreign.origin);
    }
    expect(stage.host.closings).toEqual([]);
  });

  it('cannot include our files, frame our page, listen to a stream or open a socket', async () => {
    const page = await openForeignPage();
    const script = stage.files.find(({ path }) => path.endsWith('.js'))?.path ?? '';
    const outcomes = await page.evaluate(
      async ({ own: origin, script: path }) => {
        const loads = (name: 'script' | 'img' | 'link' | 'object', values: object) =>
          new Promise<boolean>((resolve) => {
            const element = Object.assign(document.createElement(name), values);
            element.addEventListener('load', () => resolve(true));
            element.addEventListener('error', () => resolve(false));
            document.body.append(element);
          });
        const opens = (source: EventSource | WebSocket) =>
          new Promise<boolean>((resolve) => {
            source.addEventListener('open', () => resolve(true));
            source.addEventListener('error', () => resolve(false));
          });
        const frame = Object.assign(document.createElement('iframe'), { src: `${origin}/` });
        document.body.append(frame);
        await new Promise((resolve) => {
          frame.addEventListener('load', resolve);
        });
        return {
          script: await loads('script', { src: origin + path }),
          module: await loads('script', { src: origin + path, type: 'module' }),
          style: await loads('link', { rel: 'stylesheet', href: `${origin}/` }),
          image: await loads('img', { src: `${origin}/` }),
          stream: await opens(new EventSource(`${origin}/presence`, { withCredentials: true })),
          socket: await opens(new WebSocket(`${origin.replace('http', 'ws')}/presence`)),
        };
      },
      { ...own(), script },
    );
    expect(Object.values(outcomes).filter(Boolean)).toEqual([]);
    const framed = page.frames().find((frame) => frame !== page.mainFrame());
    expect(framed?.url()).not.toContain(String(stage.host.port));
  });

  it('cannot hold on to our page when it opens it in a tab', async () => {
    const page = await openForeignPage();
    const opened = stage.context.waitForEvent('page');
    await page.evaluate((origin) => {
      Reflect.set(globalThis, 'victim', window.open(`${origin}/`));
    }, own().own);
    const tab = await opened;
    await tab.waitForFunction(() => globalThis.testPage !== undefined);
    expect(await tab.evaluate(() => window.opener === null)).toBe(true);
    const seen = await page.evaluate(() => (Reflect.get(globalThis, 'victim') as Window).closed); // just set
    expect(seen).toBe(true); // cut off: to its opener a tab of another origin group looks closed
  });

  it('is shown the cookie, as every port of this computer is, and can do nothing with it alone', async () => {
    const page = await openForeignPage();
    expect(foreign.cookies.join()).toContain(`first-account-${stage.host.port}=`);
    const headers = { cookie: foreign.cookies[0] ?? '' };
    for (const path of ['/api/app.about', '/presence', '/quit']) {
      expect(await stage.host.post(path, {}, headers)).toMatchObject({ status: 401 });
    }
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('cannot lock the real page out by planting cookies over its own', async () => {
    const page = await openForeignPage();
    await page.evaluate((port) => {
      for (const path of ['/', '/api', '/session', '/presence']) {
        document.cookie = `first-account-${port}=planted; path=${path}`;
      }
    }, stage.host.port);
    const tab = await stage.open();
    expect(await tab.evaluate(() => globalThis.testPage.started)).toEqual({ ok: true, value: null });
  });
});

describe('a site that lets its own name lead to 127.0.0.1', () => {
  it('reaches nothing: not the page, not a session, not a call', async () => {
    const rebound = await launchChromium({ args: ['--host-resolver-rules=MAP rebound.example 127.0.0.1'] });
    const page = await rebound.newPage();
    const answer = await page.goto(`http://rebound.example:${stage.host.port}/`);
    expect(answer?.status()).toBe(421);
    const statuses = await page.evaluate(async (token) => {
      const send = (path: string, body: object) =>
        fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      return [(await send('/session', { token })).status, (await send('/api/app.about', {})).status];
    }, stage.host.launchToken);
    expect(statuses).toEqual([421, 421]);
    expect(stage.host.reached).toEqual([]);
    await rebound.close();
  });
});
