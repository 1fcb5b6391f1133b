import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsedSound } from '../../scenarios/prove/sound-scenario.ts';
import {
  directoryFile,
  emptyFolder,
  fixtureFile,
  jsonOf,
  runCli,
  shippedFile,
  starterFile,
} from './run-cli.ts';

describe('prove', () => {
  it('finds nothing wrong with the starter, and says how each ending is met', async () => {
    const { status, stdout, stderr } = await runCli('prove', starterFile);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Nothing wrong with it.');
    expect(stdout).toContain('C4 Questioning (judged): 0 to 6 of 6 over 3 moments');
    expect(stdout).toContain('report-written, “The report is written”: can be met');
  });

  it('shows each finding by a run that can be played', async () => {
    const file = fixtureFile('services');
    const { status, stdout } = await runCli('prove', file);
    expect(status).toBe(1);
    const [, route = ''] = /shown by: play \S+ --choices (\S+)/u.exec(stdout) ?? [];
    expect(route).not.toBe('');
    const played = await runCli('play', file, '--choices', route);
    expect([0, 1]).toContain(played.status);
    expect(played.stderr).toBe('');
  });

  it('plays the run to every ending that it names, also where the class of a service is named', async () => {
    const file = fixtureFile('services');
    const proved = await jsonOf('prove', file, '--directory', directoryFile);
    expect(proved).toMatchObject({ exact: true, directory: { id: 'fixture-county', version: 1 } });
    const { endings } = proved as { endings: readonly { ending: string; route: string }[] }; // as prove-command writes it
    for (const { ending, route } of endings) {
      expect(route).toContain('call:');
      const played = await jsonOf('play', file, '--choices', route);
      expect(played).toMatchObject({ ended: true, transcript: { ending: { path: ending } } });
    }
  });

  it('tells the best run in words, and the slips from it that lose met for good', async () => {
    const { stdout } = await runCli('prove', starterFile);
    expect(stdout).toContain('The best run, met in 5 decisions:');
    expect(stdout).toContain(
      '  3. account.alley, alley-cue: “You mentioned the alley. Tell me more about the alley.”',
    );
    const [, slips = ''] = /never-events aside:\n((?:  \d.*\n)*)/u.exec(stdout) ?? [];
    expect(slips).toBe(
      '  5. close.goodbye, goodbye-hope: “Do not worry, we will have your bicycle back to you in a day or two.”\n',
    );
    const [, route = ''] = /played by: play \S+ --choices (\S+)/u.exec(stdout) ?? [];
    expect(await jsonOf('play', starterFile, '--choices', route)).toMatchObject({
      assessment: { result: 'met', harms: [] },
    });
    const slipped = route.replace('goodbye-date', 'goodbye-hope');
    expect(await jsonOf('play', starterFile, '--choices', slipped)).toMatchObject({
      assessment: { result: 'not-yet' },
    });
  });

  it('tells how often three officers are met, exactly, and leaves it out where it is not wanted', async () => {
    const file = join(emptyFolder(), 'sound.scenario.json');
    const gates = parsedSound(({ choice }) => {
      for (const node of ['n1', 'n2', 'n3', 'n4']) choice(`${node}-pass`).gate = 'person-left-in-danger';
    });
    writeFileSync(file, JSON.stringify(gates));
    const { stdout } = await runCli('prove', file);
    // Two of three choices are as good at each of four nodes, and the third ends all hope.
    expect(stdout).toContain('who picks among the open choices at random: 19.8 in 100');
    expect(stdout).toContain('who takes a best choice nine times in ten: 65.6 in 100');
    expect(stdout).toContain('who takes a best choice eight times in ten: 41.0 in 100');
    expect(await jsonOf('prove', file)).toMatchObject({
      bestRun: [
        { node: 'plan.n1', choice: 'n1-ask', is: 'said', words: 'Words of n1-ask.', found: null },
        {},
        {},
        {},
      ],
      slips: [],
      chances: { nineInTen: expect.closeTo(0.9 ** 4, 12) },
    });
    expect((await runCli('prove', file, '--no-chances')).stdout).not.toContain('How often');
  });

  it('tells what is rare as one in so many', async () => {
    const { stdout } = await runCli('prove', shippedFile('kitchen-light'));
    expect(stdout).toMatch(/at random: 1 in \d\d,\d\d\d\n/u);
  });

  it('says that a search was stopped, and never that there is nothing', async () => {
    const { status, stdout } = await runCli('prove', fixtureFile('closing'), '--limit', '2');
    expect(status).toBe(1);
    expect(stdout).toContain('what was not found may still exist');
    expect(stdout).not.toContain('Nothing wrong');
  });
});
