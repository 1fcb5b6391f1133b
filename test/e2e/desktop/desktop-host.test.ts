import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { roundTalk } from '../../electron/services/test-library.ts';
import { officerAt } from '../app/officer.ts';
import { desktopStage } from './desktop-stage.ts';
import { click, words } from './use-menu.ts';

const stage = desktopStage();
const mine = roundTalk({ id: 'mine', title: 'A talk of our own' });

describe('a second start', { timeout: 60_000 }, () => {
  it('on the same folder ends at once and touches nothing', async () => {
    const desktop = await stage.startOnly({ runsAlready: true });
    expect(await desktop.ended).toBe(0);
    expect(desktop.windows).toEqual([]);
    expect(desktop.asked).toEqual([]);
  });

  it('brings the window of the first to the front', async () => {
    const { desktop, window } = await stage.start();
    window.minimized = true;
    desktop.app.emit('second-instance', {}, ['app'], stage.home);
    expect(window.minimized).toBe(false);
    expect(window.done.at(-1)).toBe('focus');
  });

  it('hands the first the file it was started with', async () => {
    const { desktop, page } = await stage.start();
    await officerAt(page).newcomer('Alex Rivera');
    writeFileSync(join(stage.home, 'mine.scenario.json'), JSON.stringify(mine));
    desktop.app.emit('second-instance', {}, ['app', '--switch', 'mine.scenario.json'], stage.home);
    const card = page.getByRole('button', { name: `Read the briefing ${mine.title}` });
    await expect.poll(() => card.count()).toBe(1);
  });
});

describe('the menu', { timeout: 60_000 }, () => {
  it('leads to the places of the app, for whoever has signed in', async () => {
    const onStage = await stage.start();
    await officerAt(onStage.page).newcomer('Alex Rivera');
    click(onStage, 'View', 'Records');
    await onStage.page.waitForURL(/#\/records$/);
    click(onStage, 'Help', 'Help and Versions');
    await onStage.page.waitForURL(/#\/help$/);
    await expect.poll(() => onStage.page.getByText(onStage.dataFolder).count()).toBeGreaterThan(0);
    click(onStage, 'View', 'Shelf');
    await onStage.page.getByRole('heading', { level: 1, name: /^Welcome/ }).waitFor();
  });

  it('is heard by whoever listens in the page, until they stop', async () => {
    const onStage = await stage.start();
    await onStage.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const listen = (who: string) =>
        globalThis.firstAccount?.watchNotices((notice) => heard.push(`${who} ${JSON.stringify(notice)}`));
      listen('one');
      listen('two')?.();
      globalThis.firstAccount?.watchHost((state) => heard.push(state))();
    });
    click(onStage, 'View', 'Records');
    const heard = () => onStage.page.evaluate(() => Reflect.get(globalThis, 'heard') as readonly string[]);
    await expect.poll(heard).toEqual(['here', 'one {"kind":"go-to","place":"records"}']);
  });

  it('shows the data folder, and says which release this is', async () => {
    const onStage = await stage.start();
    click(onStage, 'File', 'Show the Data Folder');
    expect(onStage.desktop.opened).toEqual([{ by: 'openPath', what: onStage.dataFolder }]);
    click(onStage, 'Help', 'About');
    expect(words(onStage)[0]).toContain('no connection to any network');
  });
});

describe('a fault', { timeout: 60_000 }, () => {
  it('of the main process says where everything is, and ends the app', async () => {
    const { desktop, dataFolder } = await stage.start();
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    desktop.fault(new Error('planted'));
    said.mockRestore();
    expect(await desktop.ended).toBe(1);
    expect(words({ desktop })[0]).toContain(dataFolder);
    expect(words({ desktop })[0]).toContain('planted');
  });

  it('of the page says the same, and opens the page again', async () => {
    const onStage = await stage.start();
    const { desktop, window, page, dataFolder } = onStage;
    desktop.answerNext(() => ({ button: 'Open It Again' }));
    const again = page.waitForEvent('load');
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    await again;
    expect(words(onStage)[0]).toContain(dataFolder);
    desktop.answerNext(() => ({ button: 'Quit' }));
    window.emit('unresponsive');
    expect(await desktop.ended).toBe(0);
  });

  it('is not what a page that ends in order is taken for', async () => {
    const onStage = await stage.start();
    onStage.window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(onStage.desktop.asked).toEqual([]);
  });
});

describe('the data folder', { timeout: 60_000 }, () => {
  it('that cannot be made is told of, and nothing else is tried', async () => {
    const file = join(stage.home, 'a-file');
    writeFileSync(file, '');
    const desktop = await stage.startOnly({ dataFolder: join(file, 'data') });
    expect(await desktop.ended).toBe(2);
    expect(words({ desktop })[0]).toContain('First Account cannot start');
    expect(desktop.windows).toEqual([]);
  });

  it('that another First Account uses is told of', async () => {
    const { dataFolder } = await stage.start();
    const desktop = await stage.startOnly({ dataFolder });
    expect(await desktop.ended).toBe(2);
    expect(words({ desktop })[0]).toContain(`Another First Account is using ${dataFolder}`);
  });

  it('whose database is damaged opens, with a page that offers the newest copy', async () => {
    const first = await stage.start();
    await officerAt(first.page).newcomer('Alex Rivera', '4417');
    first.desktop.app.quit();
    await first.desktop.ended;
    writeFileSync(
      join(first.dataFolder, 'first-account.db'),
      'SQLite format 3\0 and then nothing of the kind',
    );
    const { page, desktop } = await stage.start({ dataFolder: first.dataFolder });
    await officerAt(page).signIn('4417');
    await page.getByRole('button', { name: /copy/i }).waitFor();
    expect(desktop.asked).toEqual([]);
  });
});

describe('the window', { timeout: 60_000 }, () => {
  it('opens where it was left, as large as it was', async () => {
    const first = await stage.start();
    expect(first.window.options).toMatchObject({ width: 1280, height: 800 });
    first.window.bounds = { x: 40, y: 30, width: 1000, height: 700 };
    first.window.maximized = true;
    first.desktop.app.quit();
    await first.desktop.ended;
    const { window } = await stage.start({ dataFolder: first.dataFolder });
    expect(window.options).toMatchObject({ x: 40, y: 30, width: 1000, height: 700 });
    await expect.poll(() => [window.maximized, ...window.done]).toEqual([true, 'show']);
  });

  it('comes back into sight when the screen it was on is gone', async () => {
    const screens = [
      { x: 0, y: 0, width: 1280, height: 700 },
      { x: 1280, y: 0, width: 1280, height: 700 },
    ];
    const first = await stage.start({ displays: screens });
    first.window.bounds = { x: 1400, y: 30, width: 1000, height: 600 };
    first.desktop.app.quit();
    await first.desktop.ended;
    const { window } = await stage.start({ dataFolder: first.dataFolder, displays: screens.slice(0, 1) });
    expect(window.options).not.toHaveProperty('x');
  });
});
