import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, fixtureFile, jsonOf, runCli } from './run-cli.ts';

describe('packet', () => {
  it('prints the page, with its typefaces inside', async () => {
    const { status, stdout, stderr } = await runCli('packet', fixtureFile('interpreter'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith('<!doctype html>')).toBe(true);
    expect(stdout).toContain("font-family: 'Literata Variable'");
    expect(stdout.match(/url\((?!data:)/gu)).toBeNull();
  });

  it('writes it where it is told, anew each time', async () => {
    const out = join(emptyFolder(), 'packet.html');
    const words = ['packet', fixtureFile('interpreter'), '--out', out];
    expect((await runCli(...words)).stdout).toContain(`${out} is the review packet of`);
    expect(await jsonOf(...words)).toEqual({ file: out });
    expect(readFileSync(out, 'utf8')).toContain('<h1>Said through an interpreter');
  });
});
