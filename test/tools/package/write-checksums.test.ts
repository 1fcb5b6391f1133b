import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkUpdate } from '../../../electron/desktop/check-update.ts';
import { writeChecksums } from '../../../tools/package/write-checksums.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

describe('writeChecksums', () => {
  it('lists the packages and nothing else, as sha256sum does', async () => {
    const folder = tempFolder();
    for (const name of ['b.zip', 'a.exe', 'electron-builder.log']) writeFileSync(join(folder, name), 'abc');
    expect(await writeChecksums(folder)).toEqual(['a.exe', 'b.zip']);
    // Of "abc", as FIPS 180-2 gives it.
    const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(`${sum}  a.exe\n${sum}  b.zip\n`);
  });

  it('writes a list that the desktop believes when it installs an update, until the package changes', async () => {
    const folder = tempFolder();
    const file = join(folder, 'First-Account-9.9.9-linux-amd64.deb');
    writeFileSync(file, 'a package');
    await writeChecksums(folder);
    expect(await checkUpdate(file, tempFolder())).toMatchObject({ list: 'names-it' });
    writeFileSync(file, 'another');
    expect(await checkUpdate(file, tempFolder())).toMatchObject({ list: 'names-other-bytes' });
  });
});
