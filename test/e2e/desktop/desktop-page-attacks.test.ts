import { describe, expect, it } from 'vitest';
import type { BrowserContextOptions } from 'playwright-core';
import type { Attack } from '../host/page/attacks.ts';
import { desktopStage, type OnStage } from './desktop-stage.ts';

const stage = desktopStage('test page');
const foreign = 'https://evil.example';

/** All that stands in the way, or one layer alone, to show that it holds by itself. */
type Layers = 'both' | 'policy alone' | 'requests alone' | 'neither';

async function open(layers: Layers): Promise<OnStage> {
  const hasPolicy = layers === 'both' || layers === 'policy alone';
  const context: BrowserContextOptions = { bypassCSP: !hasPolicy };
  const onStage = await stage.start({ context });
  if (layers === 'policy alone' || layers === 'neither') onStage.desktop.permission.beforeRequest = null;
  if (layers !== 'both') onStage.window.webContents.removeAllListeners();
  await onStage.page.waitForFunction(() => globalThis.testPage !== undefined);
  return onStage;
}

async function attack(
  { page, window }: OnStage,
  name: Attack,
): Promise<{ readonly through: boolean; readonly violations: number; readonly wentOut: readonly string[] }> {
  const through = await page
    .evaluate((tried) => globalThis.testPage.attack(tried.name, tried.foreign), { name, foreign })
    .catch(() => true); // the page was led away
  const violations = await page.evaluate(() => globalThis.testPage.violations.length).catch(() => 0);
  return { through, violations, wentOut: window.wentOut };
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
  'styleTag',
  'styleTagWithGuess',
  'styleAttribute',
] as const;

/** Without the form, which leads the page away and so comes last. */
const foreignAttacks = [
  'foreignScript',
  'importForeign',
  'foreignStyle',
  'foreignImage',
  'foreignFetch',
  'foreignBeacon',
  'foreignFrame',
] as const;

describe('a script that got into the page of the desktop app', { timeout: 120_000 }, () => {
  it('cannot run text as code or bring in a look, because the policy says so', async () => {
    const onStage = await open('policy alone');
    for (const name of codeAttacks) {
      const { length } = await onStage.page.evaluate(() => globalThis.testPage.violations);
      const { through, violations } = await attack(onStage, name);
      expect({ name, through, refused: violations > length }).toEqual({
        name,
        through: false,
        refused: true,
      });
    }
  });

  it('cannot reach anybody by the policy alone', async () => {
    const onStage = await open('policy alone');
    for (const name of [...foreignAttacks, 'foreignForm', 'base'] as const) {
      const { length } = await onStage.page.evaluate(() => globalThis.testPage.violations);
      const { through, violations, wentOut } = await attack(onStage, name);
      const expected = { name, through: false, refused: true, wentOut: [] };
      expect({ name, through, refused: violations > length, wentOut }).toEqual(expected);
    }
  });

  it('cannot reach anybody when the policy is gone, because no request of another kind is let out', async () => {
    const onStage = await open('requests alone');
    for (const name of [...foreignAttacks, 'foreignForm'] as const) {
      const { wentOut } = await attack(onStage, name);
      expect({ name, wentOut }).toEqual({ name, wentOut: [] });
    }
  });

  it('would reach somebody with each of these if neither were there', async () => {
    const onStage = await open('neither');
    for (const name of [...foreignAttacks, 'foreignForm'] as const) {
      const { length } = onStage.window.wentOut;
      await onStage.page
        .evaluate((tried) => void globalThis.testPage.attack(tried.name, tried.foreign), { name, foreign })
        .catch(() => null); // the page was led away
      await expect.poll(() => onStage.window.wentOut.length, { message: name }).toBeGreaterThan(length);
    }
  });

  it('has what one function each gives it, and nothing of Electron or Node', async () => {
    const { page } = await open('both');
    const has = await page.evaluate(() => ({
      bridge: Object.keys(globalThis.firstAccount ?? {}),
      types: [...new Set(Object.values(globalThis.firstAccount?.calls ?? {}).map((call) => typeof call))],
      frozen: Object.isFrozen(globalThis.firstAccount) && Object.isFrozen(globalThis.firstAccount?.calls),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in globalThis,
      ),
    }));
    expect(has).toEqual({
      bridge: ['calls', 'saveFile', 'quit', 'watchHost', 'watchNotices'],
      types: ['function'],
      frozen: true,
      others: [],
    });
  });
});
