import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desktopStage } from './desktop-stage.ts';
import { click, words } from './use-menu.ts';

const stage = desktopStage();

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
