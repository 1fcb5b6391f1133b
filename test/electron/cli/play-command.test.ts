import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directoryFile, emptyFolder, fixtureFile, jsonOf, runCli, starterFile } from './run-cli.ts';

describe('play', () => {
  it('plays named choices and tells what was said and how it is assessed', async () => {
    const route = 'porch-explain,telling-open,alley-cue,back-read,goodbye-date';
    const { status, stdout, stderr } = await runCli('play', starterFile, '--choices', route);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('You to Priya: “Start wherever you like, and tell me all of it your own way.”');
    expect(stdout).toContain('Priya (flat): “My bike is gone, and the padlock was on the step.”');
    expect(stdout).toContain('Ending: The report is written');
    expect(stdout).toContain('Result: met');
    expect(stdout).toContain(`Played again by: --choices ${route}`);
  });

  it('gives decisions, transcript and assessment as JSON, with the result as a word', async () => {
    const file = starterFile;
    const worst = await jsonOf('play', file, '--policy', 'worst', '--seed', '5');
    expect(worst).toMatchObject({
      policy: 'worst',
      seed: 5,
      ended: true,
      decisions: expect.arrayContaining([{ node: 'account.telling', choice: 'telling-blame' }]),
      transcript: { ending: { title: 'Left waiting' } },
      assessment: { result: 'not-yet', reasons: expect.any(Array) },
    });
  });

  it.each(['best', 'random'])('plays by the policy %s, twice the same', async (policy) => {
    const file = fixtureFile('closing');
    const once = await runCli('play', file, '--policy', policy, '--seed', '11', '--json');
    const again = await runCli('play', file, '--policy', policy, '--seed', '11', '--json');
    expect(once.status).toBe(0);
    expect(again.stdout).toBe(once.stdout);
  });

  it('asks a directory for a choice over services', async () => {
    const file = fixtureFile('services');
    const played = await jsonOf('play', file, '--policy', 'best', '--directory', directoryFile);
    expect(played).toMatchObject({ ended: true });
    const named = ['--choices', 'worry,call:harbor-house:advocate', '--directory', directoryFile];
    expect((await runCli('play', file, ...named)).stdout).toContain(
      'Harbor House, for “Somebody on her side”: full',
    );
    const classed = ['--choices', 'worry,call:full', '--directory', directoryFile];
    expect(await jsonOf('play', file, ...classed)).toMatchObject({
      route: 'worry,call:harbor-house:advocate',
    });
  });

  it('says which decision cannot be taken, and what is open there', async () => {
    const { status, stdout, stderr } = await runCli(
      'play',
      starterFile,
      '--choices',
      'porch-name,goodbye-date',
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'Decision 2 cannot be taken. "account.telling" has no choice "goodbye-date". Open there: telling-open, telling-morning, telling-blame, telling-wait.\n',
    );
  });

  it('gives status 1 and no result where no ending was reached', async () => {
    const file = starterFile;
    const left = await runCli('play', file, '--choices', 'porch-name');
    expect(left.status).toBe(1);
    expect(left.stdout).toContain('The interview did not reach an ending.');
    const stopped = await runCli('play', file, '--policy', 'best', '--limit', '2');
    expect(stopped.status).toBe(1);
    expect(stopped.stdout).toContain('It was stopped after 2 decisions.');
    expect(await jsonOf('play', file, '--policy', 'best', '--limit', '2')).toMatchObject({
      ended: false,
      assessment: { result: null },
    });
  });

  it('says how to play when it is told neither way or both', async () => {
    const file = starterFile;
    for (const words of [[], ['--choices', 'a', '--policy', 'best']]) {
      const { status, stderr } = await runCli('play', file, ...words);
      expect(status).toBe(2);
      expect(stderr).toContain('either --choices');
    }
  });

  it('refuses a scenario that is not sound and a directory that is none, in a sentence', async () => {
    const broken = join(emptyFolder(), 'broken.json');
    writeFileSync(broken, '{}');
    const refused = await runCli('play', broken, '--policy', 'best');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`${broken} is refused.`);
    const noDirectory = await runCli(
      'play',
      fixtureFile('services'),
      '--policy',
      'best',
      '--directory',
      broken,
    );
    expect(noDirectory.status).toBe(2);
    expect(noDirectory.stderr).toContain('is not a service directory.');
  });
});
