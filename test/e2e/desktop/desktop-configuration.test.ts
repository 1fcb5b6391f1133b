import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../tools/project-root.ts';
import { desktopStage } from './desktop-stage.ts';

const stage = desktopStage();
const built = (name: string) => readFileSync(join(projectRoot, 'dist', 'desktop', name), 'utf8');

describe('what is built', () => {
  it('is a preload that requires Electron and nothing else, for a sandboxed one can do no more', () => {
    const text = built('preload.cjs');
    const required = [...text.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name);
    expect(required).toEqual(['"electron"']);
    expect(text).not.toMatch(/^\s*(?:import|export)\b/m);
    expect(text).not.toMatch(/\bimport\(|\bprocess\b|\bsendSync\b/);
  });

  it('is a main process that brings everything along but Electron, Node and SQLite', () => {
    const imported = [...built('main.js').matchAll(/^import .* from "([^"]+)";$/gm)].map(([, name]) => name);
    const others = imported.filter((name) => name !== undefined && !isBuiltin(name));
    expect(new Set(others)).toEqual(new Set(['better-sqlite3', 'electron']));
  });
});

describe('the running app', { timeout: 60_000 }, () => {
  it('has one window: sandboxed, apart from the preload, without Node, with the built preload', async () => {
    const { desktop, window } = await stage.start();
    expect(desktop.windows).toHaveLength(1);
    expect(desktop.app.isSandboxed).toBe(true);
    expect(window.options.webPreferences).toMatchObject({
      preload: join(projectRoot, 'dist', 'desktop', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    });
  });

  it('gives its scheme an origin of its own and no way round a policy', async () => {
    const { desktop } = await stage.start();
    expect([...desktop.schemes]).toEqual([['app', { standard: true, secure: true }]]);
  });

  it('refuses every permission, whether it is asked for or looked up, and every device', async () => {
    const { desktop, window } = await stage.start();
    const permissions = [
      'clipboard-read',
      'clipboard-sanitized-write',
      'display-capture',
      'fullscreen',
      'geolocation',
      'hid',
      'idle-detection',
      'media',
      'mediaKeySystem',
      'midi',
      'midiSysex',
      'notifications',
      'pointerLock',
      'keyboardLock',
      'openExternal',
      'serial',
      'speaker-selection',
      'storage-access',
      'usb',
      'window-management',
      'fileSystem',
      'unknown',
      'something that a later Electron has',
    ];
    const granted = permissions.filter((permission) => {
      let answer = true;
      desktop.permission.request?.(
        window.webContents as never,
        permission as never,
        (given) => {
          answer = given;
        },
        {} as never,
      );
      const looksUp =
        desktop.permission.check?.(
          window.webContents as never,
          permission as never,
          'app://simulator',
          {} as never,
        ) ?? true;
      return answer || looksUp;
    });
    expect(granted).toEqual([]);
    expect(desktop.permission.device?.({ deviceType: 'usb' } as never)).toBe(false);
  });

  it('looks up no name and asks for nothing but its own files', async () => {
    const { desktop } = await stage.start();
    expect(desktop.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    const wanted = ['app://simulator/', 'app://simulator/assets/a.js', 'data:image/svg+xml,<svg/>'];
    const unwanted = [
      'https://evil.example/',
      'http://127.0.0.1:8080/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'app://elsewhere/',
      'data:text/html,hello',
      'blob:app://simulator/1',
      'chrome://gpu/',
    ];
    expect(wanted.filter((url) => desktop.isCancelled(url))).toEqual([]);
    expect(unwanted.filter((url) => !desktop.isCancelled(url))).toEqual([]);
  });

  it('downloads nothing: a file goes where the person says', async () => {
    const { desktop } = await stage.start();
    let stopped = false;
    desktop.session.emit('will-download', { preventDefault: () => (stopped = true) });
    expect(stopped).toBe(true);
  });

  it('serves the built page under its own address, and nothing beside it', async () => {
    const { desktop } = await stage.start();
    const page = await desktop.fetchPage('GET', 'app://simulator/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const path of [
      '..%2fdesktop%2fmain.js',
      '%2e%2e%2f..%2fpackage.json',
      '..%5c..%5cpackage.json',
      '/etc/passwd',
    ]) {
      expect((await desktop.fetchPage('GET', `app://simulator/${path}`)).status, path).toBe(404);
    }
    expect((await desktop.fetchPage('POST', 'app://simulator/')).status).toBe(405);
    expect((await desktop.fetchPage('GET', 'app://elsewhere/')).status).toBe(403);
  });

  it('keeps what the browser inside keeps in the data folder, and locks itself by that folder', async () => {
    const { desktop, dataFolder } = await stage.start();
    expect(desktop.pathOf('userData')).toBe(join(dataFolder, 'desktop'));
  });
});
