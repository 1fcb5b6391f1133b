import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, jsonOf, runCli } from './run-cli.ts';

describe('new', () => {
  it('writes a scenario named after its file, which checks, plays and can be met', async () => {
    const file = join(emptyFolder(), 'Kitchen Light.scenario.json');
    const { status, stderr } = await runCli('new', file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect((await runCli('check', file)).status).toBe(0);
    expect(await jsonOf('play', file, '--policy', 'best')).toMatchObject({
      scenario: { id: 'kitchen-light' },
      assessment: { result: 'met' },
    });
  });

  it('keeps its own id where the file’s name can be none', async () => {
    const file = join(emptyFolder(), 'Ünïcødé.json');
    expect(await jsonOf('new', file)).toEqual({ file, id: 'n-c-d' });
    const other = join(emptyFolder(), '___.json');
    expect(await jsonOf('new', other)).toEqual({ file: other, id: 'my-scenario' });
    expect((await runCli('check', other)).status).toBe(0);
  });

  it('never writes over a file', async () => {
    const file = join(emptyFolder(), 'mine.scenario.json');
    writeFileSync(file, 'mine');
    const { status, stdout, stderr } = await runCli('new', file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`${file} is there already and was left as it is; name another file.\n`);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('says when there is no such folder', async () => {
    const { status, stderr } = await runCli('new', join(emptyFolder(), 'no', 'where.json'));
    expect(status).toBe(2);
    expect(stderr).toContain('its folder does not exist');
  });
});
