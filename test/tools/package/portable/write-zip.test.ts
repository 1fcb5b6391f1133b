import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { writeZip } from '../../../../tools/package/portable/write-zip.ts';
import { tempFolder } from '../../../builders/temp-folder.ts';
import { readZip } from '../unzip.ts';

const files = [
  { path: 'app/größe.txt', bytes: Buffer.from('words '.repeat(100)) },
  { path: 'start.sh', bytes: Buffer.from('#!/bin/sh\n'), runs: true },
];
const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

async function zipped(): Promise<string> {
  const file = join(tempFolder(), 'made.zip');
  await writeZip(file, 'First Account', files);
  return file;
}

describe('writeZip', () => {
  it('puts everything below one folder, and keeps what is a program one', async () => {
    const unzipped = await readZip(await zipped());
    expect(unzipped).toEqual([
      { path: 'First Account/app/größe.txt', bytes: files[0]?.bytes, mode: 0o644 },
      { path: 'First Account/start.sh', bytes: files[1]?.bytes, mode: 0o755 },
    ]);
  });

  it('makes the same bytes of the same files in every time zone', async () => {
    const made: Buffer[] = [];
    for (const place of ['UTC', 'America/Anchorage', 'Pacific/Kiritimati']) {
      process.env['TZ'] = place;
      made.push(readFileSync(await zipped()));
    }
    expect(new Set(made.map((bytes) => bytes.toString('base64'))).size).toBe(1);
  });
});
