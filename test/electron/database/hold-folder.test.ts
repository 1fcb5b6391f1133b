import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdFolder } from '../../../electron/database/hold-folder.ts';
import { runScript } from '../../builders/run-script.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { openedFolder, refusalOf } from './test-folder.ts';

describe('a data folder', () => {
  it('is refused to a second process, with its name and what to do', async () => {
    const folder = tempFolder();
    const first = runScript(import.meta.url, 'hold-until-killed.ts', folder);
    expect(await first.firstLine).toBe('held');
    const problem = refusalOf(folder);
    expect(problem.kind).toBe('in-use');
    expect(problem.sentence).toBe(
      `Another First Account is using ${folder}. Close that one, or start this one on another folder with --data.`,
    );
  });

  it('is free again the moment its process is killed, without anything to clean up', async () => {
    const folder = tempFolder();
    const first = runScript(import.meta.url, 'hold-until-killed.ts', folder);
    await first.firstLine;
    await first.kill();
    expect(openedFolder(folder).close()).toMatchObject({ copy: 'made' });
  });

  it('is refused to a second use in the same process', () => {
    const folder = tempFolder();
    const { close } = openedFolder(folder);
    expect(refusalOf(folder).kind).toBe('in-use');
    close();
    openedFolder(folder).close();
  });

  it('is not refused because an old lock file lies there', () => {
    const folder = tempFolder();
    openedFolder(folder).close();
    openedFolder(folder).close();
    const file = join(tempFolder(), 'folder.lock');
    writeFileSync(file, '');
    const hold = holdFolder(file);
    expect(hold).toBeDefined();
    expect(holdFolder(file)).toBeUndefined();
    hold?.letGo();
    const again = holdFolder(file);
    expect(again).toBeDefined();
    again?.letGo();
  });
});
