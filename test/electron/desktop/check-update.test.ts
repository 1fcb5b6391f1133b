import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkUpdate } from '../../../electron/desktop/check-update.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const bytes = Buffer.from('the bytes of an installer');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const other = createHash('sha256').update('something else').digest('hex');

function broughtWith(list: string | null, listName = 'SHA256SUMS') {
  const folder = tempFolder();
  const file = join(folder, 'First Account 1.2.0.deb');
  writeFileSync(file, bytes);
  if (list !== null) writeFileSync(join(folder, listName), list);
  return { file, temporary: tempFolder() };
}

describe('checkUpdate', () => {
  it('gives the checksum of a copy that nobody else can change', async () => {
    const { file, temporary } = broughtWith(null);
    const { copy, ...found } = await checkUpdate(file, temporary);
    expect(found).toEqual({ sha256, list: 'not-there' });
    expect(basename(copy)).toBe('First Account 1.2.0.deb');
    writeFileSync(file, 'changed after it was looked at');
    expect(readFileSync(copy)).toEqual(bytes);
  });

  it('lets nobody else into the folder of the copy', async ({ skip }) => {
    if (process.platform === 'win32') skip('Windows has no such permissions');
    const { file, temporary } = broughtWith(null);
    const { copy } = await checkUpdate(file, temporary);
    expect(statSync(dirname(copy)).mode & 0o077).toBe(0);
  });

  it.each([
    ['names it', `${sha256}  First Account 1.2.0.deb\n`, 'names-it'],
    [
      'names it among others, from Windows',
      `${other} *a.exe\r\n${sha256.toUpperCase()} *First Account 1.2.0.deb\r\n`,
      'names-it',
    ],
    ['names other bytes', `${other}  First Account 1.2.0.deb\n`, 'names-other-bytes'],
    ['leaves it out', `${sha256}  another.deb\n`, 'leaves-it-out'],
    ['is no list', 'hello', 'leaves-it-out'],
  ] as const)('says whether a list of checksums beside it %s', async (_case, list, expected) => {
    const { file, temporary } = broughtWith(list);
    expect((await checkUpdate(file, temporary)).list).toBe(expected);
  });

  it('finds the list by its other usual names', async () => {
    const { file, temporary } = broughtWith(`${other}  First Account 1.2.0.deb\n`, 'SHA256SUMS.txt');
    expect((await checkUpdate(file, temporary)).list).toBe('names-other-bytes');
  });

  it('rejects a file that is not there', async () => {
    await expect(checkUpdate(join(tempFolder(), 'gone.deb'), tempFolder())).rejects.toThrow('ENOENT');
  });
});
