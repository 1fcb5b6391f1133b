// What only the real Electron can show. It runs wherever the binary is: on the three systems of the workflow, and on a
// developer's machine after `npm start -- --desktop`.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officerAt } from '../app/officer.ts';
import { realElectron } from './real-electron.ts';

const { start, startProcess } = realElectron();

describe('the app in the real Electron', { timeout: 120_000 }, () => {
  it('opens its page at its own address, which is an origin', async () => {
    const { page } = await start();
    await page.getByRole('button', { name: 'I am new here' }).waitFor();
    expect(page.url()).toMatch(/^app:\/\/simulator\//);
    expect(await page.evaluate(() => [globalThis.origin, globalThis.isSecureContext])).toEqual([
      'app://simulator',
      true,
    ]);
  });

  it('plays, and has kept it at the next start', async () => {
    const { app, page, dataFolder } = await start();
    const officer = officerAt(page);
    await officer.newcomer('Alex Rivera', '4417');
    await officer.begin('Kitchen Light', 'Practice');
    await page.getByRole('group', { name: 'What do you do?' }).getByRole('button').first().click();
    await page.locator('[data-testid="turn"]:not([data-turn="0"])').waitFor();
    await app.close();
    expect(existsSync(join(dataFolder, 'first-account.db'))).toBe(true);
    const again = await start(dataFolder);
    await officerAt(again.page).signIn('4417');
    await again.page.getByText('Kitchen Light').first().waitFor();
  });

  it('saves a file where the dialog says', async () => {
    const { app, page, dataFolder } = await start();
    const target = join(dataFolder, 'saved.csv');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, target);
    await page.evaluate(() =>
      globalThis.firstAccount?.saveFile({ name: 'records.csv', mediaType: 'text/csv', text: 'a,b' }),
    );
    expect(readFileSync(target, 'utf8')).toBe('a,b');
  });

  it('has a menu that the system took as it is', async () => {
    const { app } = await start();
    const labels = await app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label }) => label.replace('&', '')),
    );
    expect(labels).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Help']));
  });

  it('ends a second start on the same folder, and leaves the first as it is', async () => {
    const { page, dataFolder } = await start();
    const second = await startProcess(dataFolder).catch(() => null);
    if (second !== null) await second.waitForEvent('close');
    await page.getByRole('button', { name: 'I am new here' }).waitFor();
    expect(page.isClosed()).toBe(false);
  });

  it('ends in order: the database is copied and the folder let go', async () => {
    const { app, page, dataFolder } = await start();
    await page.getByRole('button', { name: 'I am new here' }).waitFor();
    const closed = app.waitForEvent('close');
    await app.evaluate(({ app: running }) => running.quit()).catch(() => null); // it may be gone before it answers
    await closed;
    expect(existsSync(join(dataFolder, 'copies'))).toBe(true);
  });
});

describe('the sandbox of the real Electron', { timeout: 120_000 }, () => {
  it('is on, and the page is apart from the preload', async () => {
    const { app } = await start();
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Electron has it and leaves it out of its declarations.
      return (contents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  });

  it('leaves the page nothing of Node or Electron', async () => {
    const { page } = await start();
    const has = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(has).toEqual([]);
  });

  it('keeps what the page does to its own objects away from the preload', async () => {
    const { page } = await start();
    const answer = await page.evaluate(async () => {
      // A page that was taken over would try to see what the preload sends.
      Reflect.set(Object.prototype, 'channel', 'stolen');
      Reflect.set(Array.prototype, 'map', () => []);
      return globalThis.firstAccount?.calls['app.about']({});
    });
    expect(answer).toMatchObject({ ok: true, value: { host: 'desktop' } });
  });

  it('gives a frame no bridge', async () => {
    const { page } = await start();
    const bridge = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      return typeof Reflect.get(frame.contentWindow ?? {}, 'firstAccount');
    });
    expect(bridge).toBe('undefined');
  });
});

describe('a script in the page of the real Electron', { timeout: 120_000 }, () => {
  it('cannot run text as code', async () => {
    const { page } = await start();
    const ran = await page.evaluate(async () => {
      await new Promise((resolve) => {
        const script = document.createElement('script');
        try {
          script.textContent = 'globalThis.ran = true';
        } catch {
          // refused by Trusted Types already
        }
        document.body.append(script);
        setTimeout(resolve, 100);
      });
      return 'ran' in globalThis;
    });
    expect(ran).toBe(false);
  });

  it('cannot reach a server, a file of this computer, or another address of the scheme', async () => {
    const { page } = await start();
    const reached = await page.evaluate(async () => {
      const addresses = [
        'https://example.com/',
        'http://127.0.0.1:80/',
        'file:///etc/hosts',
        'app://elsewhere/',
      ];
      const answers = await Promise.allSettled(
        addresses.map((address) => fetch(address, { mode: 'no-cors' })),
      );
      return answers.filter(({ status }) => status === 'fulfilled').length;
    });
    expect(reached).toBe(0);
  });

  it('cannot lead the window away or open another', async () => {
    const { app, page } = await start();
    await page.getByRole('button', { name: 'I am new here' }).waitFor();
    for (const address of [
      'https://example.com/',
      'file:///etc/hosts',
      'data:text/html,hello',
      'app://elsewhere/',
    ]) {
      await page.evaluate((to) => {
        globalThis.open(to);
        location.assign(to);
      }, address);
      await page.waitForLoadState('load');
      expect(page.url()).toMatch(/^app:\/\/simulator\//);
    }
    expect(app.windows()).toHaveLength(1);
  });

  it('is given no permission', async () => {
    const { page } = await start();
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[];
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return found.map(({ state }) => state);
    });
    expect(states.filter((state) => state === 'granted')).toEqual([]);
    const asked = await page.evaluate(() => Notification.requestPermission());
    expect(asked).not.toBe('granted');
  });
});

describe('the scheme in the real Electron', { timeout: 120_000 }, () => {
  it('serves the page and nothing beside it, also to whoever asks past the page', async () => {
    const { app } = await start();
    const statuses = await app.evaluate(async ({ net }) => {
      const paths = [
        '',
        '..%2fdesktop%2fmain.js',
        '%2e%2e%2fdesktop%2fmain.js',
        '..%5cdesktop%5cmain.js',
        'none.js',
      ];
      const answers = await Promise.all(paths.map((path) => net.fetch(`app://simulator/${path}`)));
      return answers.map(({ status }) => status);
    });
    expect(statuses).toEqual([200, 404, 404, 404, 404]);
  });

  it('sends the policy as a header', async () => {
    const { app } = await start();
    const policy = await app.evaluate(async ({ net }) => {
      const { headers } = await net.fetch('app://simulator/');
      return headers.get('content-security-policy');
    });
    expect(policy).toContain("default-src 'none'");
  });
});
