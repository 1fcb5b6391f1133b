import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { roundTalk } from '../../electron/services/test-library.ts';
import { officerAt } from '../app/officer.ts';
import { desktopStage, type OnStage } from './desktop-stage.ts';

const stage = desktopStage();
const mine = roundTalk({ id: 'mine', title: 'A talk of our own' });

function writeMine(name = 'mine.scenario.json', text = JSON.stringify(mine)): string {
  const file = join(stage.home, name);
  writeFileSync(file, text);
  return file;
}

function click({ desktop }: Pick<OnStage, 'desktop'>, ...labels: readonly string[]): void {
  let items = desktop.menu();
  let found: MenuItemConstructorOptions | undefined;
  for (const label of labels) {
    found = items.find((item) => item.label?.replaceAll('&', '').startsWith(label));
    items = Array.isArray(found?.submenu) ? found.submenu : [];
  }
  if (found?.click === undefined) throw new Error(`The menu has no ${labels.join(', ')}.`);
  found.click({} as never, undefined, {});
}

const words = ({ desktop }: Pick<OnStage, 'desktop'>) => desktop.asked.map((asked) => asked.words);

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
    writeMine();
    desktop.app.emit('second-instance', {}, ['app', '--switch', 'mine.scenario.json'], stage.home);
    const card = page.getByRole('button', { name: `Read the briefing ${mine.title}` });
    await expect.poll(() => card.count()).toBe(1);
  });
});

describe('a scenario file', { timeout: 60_000 }, () => {
  it('that the app is started with is on the shelf, in the next start as well', async () => {
    const first = await stage.start({ words: [writeMine()] });
    await expect
      .poll(() => words(first))
      .toEqual([expect.stringContaining('A talk of our own is on the shelf.')]);
    first.desktop.app.quit();
    await first.desktop.ended;
    const { page } = await stage.start({ dataFolder: first.dataFolder });
    const officer = officerAt(page);
    await officer.newcomer('Alex Rivera');
    await officer.begin(mine.title, 'Practice');
  });

  it('that the system hands over appears while the shelf is being looked at', async () => {
    const { desktop, page } = await stage.start();
    await officerAt(page).newcomer('Alex Rivera');
    const prevented: string[] = [];
    const file = writeMine();
    desktop.app.emit('open-file', { preventDefault: () => prevented.push(file) }, file);
    await page.getByRole('button', { name: `Read the briefing ${mine.title}` }).waitFor();
    expect(prevented).toEqual([file]);
  });

  it('chosen in the menu is opened, and can be taken off the shelf again', async () => {
    const onStage = await stage.start();
    const { desktop, page } = onStage;
    await officerAt(page).newcomer('Alex Rivera');
    const card = page.getByRole('button', { name: `Read the briefing ${mine.title}` });
    desktop.answerNext(({ dialog }) => (dialog === 'open' ? { path: [writeMine()] } : undefined));
    click(onStage, 'File', 'Open a Scenario');
    await card.waitFor();
    click(onStage, 'File', 'Added Scenarios', 'Take A talk of our own Off');
    expect(await card.count()).toBe(1); // the dialog was closed without an answer
    desktop.answerNext(() => ({ button: 'Take It Off' }));
    click(onStage, 'File', 'Added Scenarios', 'Take A talk of our own Off');
    await card.waitFor({ state: 'detached' });
  });

  it.each([
    ['is no scenario', 'hello'],
    ['is not sound', JSON.stringify(mine).replace('"initial"', '"innitial"')],
  ])('that %s is refused in one sentence that names it', async (_case, text) => {
    const file = writeMine('broken.scenario.json', text);
    const onStage = await stage.start({ words: [file] });
    await expect.poll(() => words(onStage)).toHaveLength(1);
    expect(words(onStage)[0]).toContain('This scenario was not opened.');
    expect(words(onStage)[0]).toContain(file);
    expect(existsSync(join(onStage.dataFolder, 'scenarios'))).toBe(false);
  });

  it('that is gone is told of', async () => {
    const onStage = await stage.start({ words: ['gone.scenario.json'] });
    await expect.poll(() => words(onStage)[0]).toContain('does not exist');
  });
});

describe('saving a file', { timeout: 60_000 }, () => {
  const file = { name: 'records.csv', mediaType: 'text/csv', text: 'a,b\r\n' };
  const save = ({ page }: OnStage) => page.evaluate((what) => globalThis.firstAccount?.saveFile(what), file);

  it('begins among the documents, and the next time where the last one went', async () => {
    const onStage = await stage.start();
    const folder = join(stage.home, 'exports');
    mkdirSync(folder);
    onStage.desktop.answerNext(() => ({ path: join(folder, 'renamed.csv') }));
    await save(onStage);
    await save(onStage);
    expect(onStage.desktop.asked.map(({ options }) => options['defaultPath'])).toEqual([
      join(stage.home, 'records.csv'),
      join(folder, 'records.csv'),
    ]);
    expect(readFileSync(join(folder, 'renamed.csv'), 'utf8')).toBe(file.text);
    expect(readdirSync(folder)).toEqual(['renamed.csv']);
  });

  it('replaces a file only as a whole, and says when a disk refuses', async () => {
    const onStage = await stage.start();
    const taken = join(stage.home, 'taken.csv');
    mkdirSync(join(taken, 'folder'), { recursive: true });
    onStage.desktop.answerNext(() => ({ path: taken }));
    await save(onStage);
    expect(words(onStage)[1]).toContain('The file was not saved.');
    expect(words(onStage)[1]).toContain(taken);
    expect(readdirSync(stage.home)).not.toContain('taken.csv.part');
  });

  it('writes the bytes of a file that is none of text', async () => {
    const onStage = await stage.start();
    const target = join(stage.home, 'directory.zip');
    onStage.desktop.answerNext(() => ({ path: target }));
    const bytes = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff]);
    await onStage.page.evaluate(
      (text) =>
        globalThis.firstAccount?.saveFile({
          name: 'directory.zip',
          mediaType: 'application/zip',
          text,
          encoding: 'base64',
        }),
      bytes.toString('base64'),
    );
    expect(readFileSync(target)).toEqual(bytes);
  });

  it('that is given up leaves nothing', async () => {
    const onStage = await stage.start();
    await save(onStage);
    expect(onStage.desktop.asked).toHaveLength(1);
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

describe('an update from a file', { timeout: 60_000 }, () => {
  const installer = () => {
    const file = join(stage.home, 'first-account_2.0.0_amd64.deb');
    writeFileSync(file, 'an installer');
    return file;
  };

  it('is started when the database is closed and copied, from a copy of what was looked at', async () => {
    const onStage = await stage.start();
    const { desktop, dataFolder } = onStage;
    const file = installer();
    desktop.answerNext(({ dialog }) => (dialog === 'open' ? { path: file } : undefined));
    desktop.answerNext(({ dialog }) => (dialog === 'message' ? { button: 'Close and Install' } : undefined));
    click(onStage, 'File', 'Install an Update');
    expect(await desktop.ended).toBe(0);
    expect(words(onStage)[1]).toContain('b2b3a11c02f14e36');
    expect(desktop.opened.map(({ by, what }) => [by, basename(what)])).toEqual([
      ['openPath', basename(file)],
    ]);
    const what = desktop.opened[0]?.what ?? '';
    expect(what).not.toBe(file);
    expect(readFileSync(what, 'utf8')).toBe('an installer');
    expect(readdirSync(join(dataFolder, 'copies'))).toHaveLength(1);
  });

  it('is refused when the list of checksums beside it names other bytes', async () => {
    const onStage = await stage.start();
    const file = installer();
    writeFileSync(join(stage.home, 'SHA256SUMS'), `${'0'.repeat(64)}  ${basename(file)}\n`);
    onStage.desktop.answerNext(() => ({ path: file }));
    click(onStage, 'File', 'Install an Update');
    await expect.poll(() => words(onStage)[1]).toContain('This update is not installed.');
    expect(onStage.desktop.opened).toEqual([]);
    expect(onStage.desktop.hasEnded()).toBe(false);
    expect(readdirSync(stage.home).filter((name) => name.startsWith('first-account-update'))).toEqual([]);
  });

  it('that is thought better of changes nothing', async () => {
    const onStage = await stage.start();
    const file = installer();
    onStage.desktop.answerNext(() => ({ path: file }));
    click(onStage, 'File', 'Install an Update');
    await expect
      .poll(() => readdirSync(stage.home).filter((name) => name.startsWith('first-account-update')))
      .toEqual([]);
    expect(onStage.desktop.hasEnded()).toBe(false);
    expect(onStage.desktop.opened).toEqual([]);
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
