import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaticFile } from '../../electron/web/static-files.ts';
import { launchChromium } from '../../tools/chromium/launch-chromium.ts';
import { startTestHost, type TestHost } from '../electron/web/start-test-host.ts';
import { buildTestPage } from './host/build-test-page.ts';
import { startForeignServer, type ForeignServer } from './host/foreign-server.ts';
import type { Attack } from './host/page/attacks.ts';
import type { TestPage } from './host/page/page.ts';

declare global {
  var testPage: TestPage;
}

let browser: Browser;
let files: readonly StaticFile[];
let context: BrowserContext;
let host: TestHost;
let foreign: ForeignServer;

beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), buildTestPage()]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  [host, foreign] = await Promise.all([startTestHost({ files }), startForeignServer()]);
});
afterEach(async () => {
  await context.close();
  await Promise.all([host.stop(), foreign.stop()]);
});

async function openOwnPage(within: BrowserContext = context): Promise<Page> {
  const page = await within.newPage();
  await page.goto(host.address);
  await page.waitForFunction(() => globalThis.testPage !== undefined);
  return page;
}

describe('a script that got into the page', () => {
  type Outcome = { readonly through: boolean; readonly violations: number };

  async function attack(name: Attack, within: BrowserContext = context): Promise<Outcome> {
    const page = await openOwnPage(within);
    const asked = { name, origin: foreign.origin };
    const through = await page.evaluate(
      (tried) => globalThis.testPage.attack(tried.name, tried.origin),
      asked,
    );
    return { through, violations: await page.evaluate(() => globalThis.testPage.violations.length) };
  }

  /** It did not get through, and because the policy said so. */
  async function expectRefused(name: Attack): Promise<void> {
    const { through, violations } = await attack(name);
    expect({ through, refused: violations > 0 }).toEqual({ through: false, refused: true });
  }

  const codeAttacks = [
    'evaluate',
    'makeFunction',
    'timerText',
    'inlineScript',
    'dataScript',
    'blobScript',
    'handlerAttribute',
    'markup',
    'scriptAddress',
    'worker',
    'trustedPolicy',
  ] as const;

  it.each(codeAttacks)('cannot run text as code: %s', async (name) => {
    await expectRefused(name);
  });

  const styleAttacks = ['styleTag', 'styleTagWithGuess', 'styleAttribute'] as const;

  it.each(styleAttacks)('cannot bring in a look of its own: %s', async (name) => {
    await expectRefused(name);
  });

  it('cannot hide code in a drawing, which portraits are', async () => {
    expect(await attack('drawingWithScript')).toMatchObject({ through: false });
  });

  const foreignAttacks = [
    'foreignScript',
    'importForeign',
    'foreignStyle',
    'foreignImage',
    'foreignFetch',
    'foreignBeacon',
    'foreignForm',
    'foreignFrame',
    'base',
  ] as const;

  it.each(foreignAttacks)('cannot reach another server, this computer’s own included: %s', async (name) => {
    await expectRefused(name);
    expect(foreign.came).toEqual([]);
  });

  it('would get through with each of these if the policy were not there', async () => {
    const open = await browser.newContext({ bypassCSP: true });
    const held: string[] = [];
    for (const name of [...codeAttacks, ...styleAttacks]) {
      if (!(await attack(name, open)).through) held.push(name);
    }
    for (const name of foreignAttacks.filter((each) => each !== 'foreignForm')) {
      const { length } = foreign.came;
      if (!(await attack(name, open)).through && foreign.came.length === length) held.push(name);
    }
    // The form leads the page away, so there is nobody left to ask.
    await attack('foreignForm', open).catch(() => null);
    expect(foreign.came.filter((request) => request === 'POST /take').length).toBeGreaterThan(1);
    await open.close();
    expect(held).toEqual([]);
  });

  it('has style tags with the number of this load, and nothing else, beside our own files', async () => {
    const page = await openOwnPage();
    const colour = await page.evaluate(() => {
      const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
      document.head.append(
        Object.assign(document.createElement('style'), {
          nonce,
          textContent: '#text { color: rgb(4, 5, 6) }',
        }),
      );
      return getComputedStyle(document.querySelector('#text') ?? document.body).color;
    });
    expect(colour).toBe('rgb(4, 5, 6)');
    expect(await page.evaluate(() => globalThis.testPage.violations)).toEqual([]);
  });

  it('is asked for none of the powers of the computer', async () => {
    const page = await openOwnPage();
    const allowed = await page.evaluate(() => {
      const { featurePolicy } = document as unknown as {
        featurePolicy: { allowsFeature: (name: string) => boolean };
      };
      const powers = [
        'camera',
        'microphone',
        'geolocation',
        'usb',
        'serial',
        'display-capture',
        'clipboard-read',
      ];
      return powers.filter((power) => featurePolicy.allowsFeature(power)); // Chromium still calls it so
    });
    expect(allowed).toEqual([]);
  });
});

describe('our own page', () => {
  it('is loaded, used and reloaded without a violation, a warning, or a request to anybody else', async () => {
    const page = await context.newPage();
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(host.address);
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    await page.evaluate(() => globalThis.testPage.call('app.about', {}));
    await page.reload();
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    expect(said).toEqual([]);
    expect([...new Set(asked)]).toEqual([new URL(host.address).origin]);
    expect(await page.evaluate(() => globalThis.testPage.violations)).toEqual([]);
  });
});

// The worst case: another program on this computer, at another port. For cookies that is the same site, so SameSite
// does not help, and a browser that holds a session sends its cookie along.
describe('a page from another server, in a browser that holds a session', () => {
  type Try = { readonly own: string; readonly token: string };

  async function openForeignPage(): Promise<Page> {
    await openOwnPage();
    const page = await context.newPage();
    await page.goto(foreign.origin);
    return page;
  }

  const own = (): Try => ({ own: new URL(host.address).origin, token: host.launchToken });

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
    expect(host.reached).toEqual([]);
    expect(host.closings).toEqual([]);
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
    expect(host.closings).toEqual([]);
  });

  it('cannot include our files, frame our page, listen to a stream or open a socket', async () => {
    const page = await openForeignPage();
    const script = files.find(({ path }) => path.endsWith('.js'))?.path ?? '';
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
    expect(framed?.url()).not.toContain(String(host.port));
  });

  it('cannot hold on to our page when it opens it in a tab', async () => {
    const page = await openForeignPage();
    const opened = context.waitForEvent('page');
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
    expect(foreign.cookies.join()).toContain(`first-account-${host.port}=`);
    const headers = { cookie: foreign.cookies[0] ?? '' };
    for (const path of ['/api/app.about', '/presence', '/quit']) {
      expect(await host.post(path, {}, headers)).toMatchObject({ status: 401 });
    }
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('cannot lock the real page out by planting cookies over its own', async () => {
    const page = await openForeignPage();
    await page.evaluate((port) => {
      for (const path of ['/', '/api', '/session', '/presence']) {
        document.cookie = `first-account-${port}=planted; path=${path}`;
      }
    }, host.port);
    const tab = await openOwnPage();
    expect(await tab.evaluate(() => globalThis.testPage.started)).toEqual({ ok: true, value: null });
  });
});

describe('a site that lets its own name lead to 127.0.0.1', () => {
  it('reaches nothing: not the page, not a session, not a call', async () => {
    const rebound = await launchChromium({ args: ['--host-resolver-rules=MAP rebound.example 127.0.0.1'] });
    const page = await rebound.newPage();
    const answer = await page.goto(`http://rebound.example:${host.port}/`);
    expect(answer?.status()).toBe(421);
    const statuses = await page.evaluate(async (token) => {
      const send = (path: string, body: object) =>
        fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      return [(await send('/session', { token })).status, (await send('/api/app.about', {})).status];
    }, host.launchToken);
    expect(statuses).toEqual([421, 421]);
    expect(host.reached).toEqual([]);
    await rebound.close();
  });
});
