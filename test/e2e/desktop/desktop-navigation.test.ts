import { describe, expect, it } from 'vitest';
import { stoppable } from '../../doubles/stoppable.ts';
import { desktopStage, type OnStage } from './desktop-stage.ts';

const stage = desktopStage('test page');
const foreign = 'https://evil.example';

async function open(): Promise<OnStage> {
  const onStage = await stage.start();
  await onStage.page.waitForFunction(() => globalThis.testPage !== undefined);
  return onStage;
}

describe('navigation', () => {
  const ways: Readonly<Record<string, (address: string) => void>> = {
    assign: (address) => location.assign(address),
    replace: (address) => location.replace(address),
    link: (address) => Object.assign(document.createElement('a'), { href: address }).click(),
    meta: (address) =>
      document.head.append(
        Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${address}` }),
      ),
  };

  it.each(Object.keys(ways))('to another place is refused: %s', async (way) => {
    const { page, desktop, window } = await stage.start({ context: { bypassCSP: true } });
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    const before = page.url();
    desktop.permission.beforeRequest = null; // so that only the rule about navigation is in the way
    await page.evaluate(ways[way] ?? (() => {}), `${foreign}/`).catch(() => null);
    await page.waitForLoadState('networkidle');
    expect({ url: page.url(), wentOut: window.wentOut, opened: desktop.opened }).toEqual({
      url: before,
      wentOut: [],
      opened: [],
    });
  });

  it('to a file of this computer, to text or to a script is refused', async () => {
    const { window, desktop } = await open();
    for (const url of [
      'file:///etc/passwd',
      'data:text/html,hello',
      'javascript:alert(1)',
      'about:blank',
      'app://elsewhere/',
      'app://simulator.evil.example/',
      'app://simulator:81/',
      'app://me@simulator/',
      'APP://SIMULATOR/',
      'https://simulator/',
      'http://127.0.0.1/',
      'not an address',
    ]) {
      for (const event of ['will-frame-navigate', 'will-navigate'] as const) {
        expect(stopped(window.webContents, event, { url, isMainFrame: true }), `${event} ${url}`).toBe(true);
      }
    }
    expect(desktop.opened).toEqual([]);
  });

  it('within the app is allowed to the page, and to no frame in it', async () => {
    const { window } = await open();
    const url = 'app://simulator/';
    expect(stopped(window.webContents, 'will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(stopped(window.webContents, 'will-navigate', { url, isMainFrame: true })).toBe(false);
    expect(stopped(window.webContents, 'will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  });

  it('by a redirect is refused wherever it leads', async () => {
    const { window } = await open();
    for (const url of [`${foreign}/`, 'app://simulator/']) {
      expect(stopped(window.webContents, 'will-redirect', { url, isMainFrame: true })).toBe(true);
    }
  });

  it('into a guest page is refused', async () => {
    const { window } = await open();
    expect(stopped(window.webContents, 'will-attach-webview', {})).toBe(true);
    expect(window.options.webPreferences?.webviewTag).toBe(false);
  });
});

describe('a new window', () => {
  it('is never opened', async () => {
    const { page, context, window, desktop } = await open();
    await page.evaluate((address) => {
      globalThis.open(`${address}/one`);
      const link = { href: `${address}/two`, target: '_blank' };
      Object.assign(document.createElement('a'), link).click();
      globalThis.open('about:blank');
    }, foreign);
    await expect.poll(() => context.pages().length).toBe(1);
    expect(window.wentOut).toEqual([]);
    expect(desktop.opened).toEqual([]);
    for (const url of [
      'app://simulator/',
      'about:blank',
      'file:///etc/passwd',
      'ms-settings:',
      `${foreign}/`,
    ]) {
      expect(window.webContents.openHandler?.({ url } as never), url).toEqual({ action: 'deny' });
    }
    expect(desktop.opened).toEqual([]);
  });

  it('leaves an address that the app itself names to the person’s browser, and no other', async () => {
    const { window, desktop } = await open();
    const handler = window.webContents.openHandler;
    for (const url of [
      'http://988lifeline.org/',
      'https://988lifeline.org.evil.example/',
      'https://988lifeline.org:8443/',
      'https://me:you@988lifeline.org/',
      'https://evil.example/?988lifeline.org',
      'javascript:location="https://988lifeline.org/"',
      'smb://988lifeline.org/share',
      'https://constructor/',
    ]) {
      handler?.({ url } as never);
    }
    expect(desktop.opened).toEqual([]);
    handler?.({ url: 'https://988lifeline.org/' } as never);
    stopped(window.webContents, 'will-frame-navigate', {
      url: 'https://www.copline.org/a',
      isMainFrame: true,
    });
    expect(desktop.opened).toEqual([
      { by: 'openExternal', what: 'https://988lifeline.org/' },
      { by: 'openExternal', what: 'https://www.copline.org/a' },
    ]);
  });
});

function stopped(contents: OnStage['window']['webContents'], event: string, details: object): boolean {
  const happening = Object.assign(stoppable(), details);
  contents.emit(event, happening);
  return happening.defaultPrevented;
}
