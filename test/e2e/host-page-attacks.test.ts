import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startForeignServer, type ForeignServer } from './host/foreign-server.ts';
import type { Attack } from './host/page/attacks.ts';
import { hostStage } from './host/host-stage.ts';

const stage = hostStage();
let foreign: ForeignServer;

beforeEach(async () => {
  foreign = await startForeignServer();
});
afterEach(() => foreign.stop());

describe('a script that got into the page', () => {
  type Outcome = { readonly through: boolean; readonly violations: number };

  async function attack(name: Attack, within: BrowserContext = stage.context): Promise<Outcome> {
    const page = await stage.open(stage.host.address, within);
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
    const open = await stage.browser.newContext({ bypassCSP: true });
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
    const page = await stage.open();
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
    const page = await stage.open();
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
    const page = await stage.context.newPage();
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(stage.host.address);
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    await page.evaluate(() => globalThis.testPage.call('app.about', {}));
    await page.reload();
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    expect(said).toEqual([]);
    expect([...new Set(asked)]).toEqual([new URL(stage.host.address).origin]);
    expect(await page.evaluate(() => globalThis.testPage.violations)).toEqual([]);
  });
});
