import { describe, expect, it } from 'vitest';
import type { BrowserContextOptions } from 'playwright-core';
import type { Attack } from '../host/page/attacks.ts';
import { desktopStage, type OnStage } from './desktop-stage.ts';

const stage = desktopStage('test page');
const foreign = 'https://evil.example';

/** All that stands in the way, or one layer alone, to show that it holds by itself. */
type Layers = 'both' | 'policy alone' | 'requests alone';

async function open(layers: Layers): Promise<OnStage> {
  const context: BrowserContextOptions = layers === 'requests alone' ? { bypassCSP: true } : {};
  const onStage = await stage.start({ context });
  if (layers === 'policy alone') onStage.desktop.permission.beforeRequest = null;
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

const foreignAttacks = [
  'foreignScript',
  'importForeign',
  'foreignStyle',
  'foreignImage',
  'foreignFetch',
  'foreignBeacon',
  'foreignForm',
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
    for (const name of [...foreignAttacks, 'base'] as const) {
      const { through, violations, wentOut } = await attack(await open('policy alone'), name);
      expect({ name, through, refused: violations > 0, wentOut }).toEqual({
        name,
        through: false,
        refused: true,
        wentOut: [],
      });
    }
  });

  it('cannot reach anybody when the policy is gone, because no request of another kind is let out', async () => {
    for (const name of foreignAttacks) {
      const { wentOut } = await attack(await open('requests alone'), name);
      expect({ name, wentOut }).toEqual({ name, wentOut: [] });
    }
  });

  it('would reach somebody with each of these if neither were there', async () => {
    for (const name of foreignAttacks) {
      const onStage = await stage.start({ context: { bypassCSP: true } });
      onStage.desktop.permission.beforeRequest = null;
      onStage.window.webContents.removeAllListeners();
      await onStage.page.waitForFunction(() => globalThis.testPage !== undefined);
      await onStage.page
        .evaluate((tried) => void globalThis.testPage.attack(tried.name, tried.foreign), { name, foreign })
        .catch(() => null);
      await expect.poll(() => onStage.window.wentOut.length, { message: name }).toBeGreaterThan(0);
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
