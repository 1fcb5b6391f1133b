import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roundTalk } from '../../electron/services/test-library.ts';
import { officerAt } from '../app/officer.ts';
import { desktopStage, type OnStage } from './desktop-stage.ts';
import { click, words } from './use-menu.ts';

const stage = desktopStage();
const mine = roundTalk({ id: 'mine', title: 'A talk of our own' });

function writeMine(name = 'mine.scenario.json', text = JSON.stringify(mine)): string {
  const file = join(stage.home, name);
  writeFileSync(file, text);
  return file;
}

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
