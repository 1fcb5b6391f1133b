import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, fixtureFile, jsonOf, runCli, shippedFile, starterFile } from './run-cli.ts';

describe('check', () => {
  it('says of a sound scenario how much there is of it', async () => {
    const { status, stdout, stderr } = await runCli('check', fixtureFile('services'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      'nothing wrong. A call to a service, whatever the service is tonight 1.0.0: 3 nodes',
    );
  });

  it('tells each finding in a sentence, with its exact place and line, and gives status 1', async () => {
    const file = join(emptyFolder(), 'broken.scenario.json');
    writeFileSync(file, '{\n  "format": 1,\n  "id": "constructor"\n}');
    const { status, stdout, stderr } = await runCli('check', file);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^\S+broken\.scenario\.json: \d+ findings\.\n {2}\S/u);
    expect(stdout).toContain('at id, line 3');
    expect(await jsonOf('check', file)).toMatchObject({
      files: [
        {
          file,
          ok: false,
          findings: expect.arrayContaining([expect.objectContaining({ path: 'id', line: 3 })]),
        },
      ],
    });
  });

  it('notes a phrase that experts would stop at with its place and reason, and refuses nothing for it', async () => {
    const file = join(emptyFolder(), 'pressing.scenario.json');
    const best = 'Start wherever you like, and tell me all of it your own way.';
    writeFileSync(
      file,
      readFileSync(starterFile, 'utf8').replace(best, 'Calm down, and tell me all of it your own way.'),
    );
    const { status, stdout, stderr } = await runCli('check', file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('nothing wrong.');
    expect(stdout).toMatch(
      /1 place to look at again, by the phrase list:\n {2}In \*telling\*, choice 1, .* says “Calm down”, which .*\.\n {4}at machine\..*\.choices\[0\], from practice\n/u,
    );
    expect(await jsonOf('check', file)).toMatchObject({
      files: [
        { ok: true, findings: [], notes: [{ phrase: 'calm-down', found: 'Calm down', basis: 'practice' }] },
      ],
    });
    expect(await jsonOf('check', shippedFile('kitchen-light'))).toMatchObject({ files: [{ notes: [] }] });
  });

  it('tells of each of several files, and gives the worst status', async () => {
    const folder = emptyFolder();
    const broken = join(folder, 'broken.scenario.json');
    writeFileSync(broken, '{');
    const missing = join(folder, 'missing.scenario.json');
    const ran = await runCli('check', broken, fixtureFile('loops'));
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('nothing wrong.');
    const worse = await runCli('check', broken, missing, fixtureFile('loops'));
    expect(worse.status).toBe(2);
    expect(worse.stdout).toContain('nothing wrong.');
    expect(worse.stderr).toBe(`${missing} does not exist.\n`);
  });

  it('says in a sentence why a file cannot be read', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'sub'));
    const latin1 = join(folder, 'latin1.json');
    writeFileSync(latin1, Buffer.from([0x7b, 0xe9, 0x7d]));
    expect((await runCli('check', join(folder, 'sub'))).stderr).toContain('is a folder; name a file in it.');
    expect((await runCli('check', latin1)).stderr).toContain('is not text in UTF-8');
    expect(await jsonOf('check', latin1)).toEqual({
      files: [{ file: latin1, ok: false, problem: expect.stringContaining('UTF-8') }],
    });
  });
});
