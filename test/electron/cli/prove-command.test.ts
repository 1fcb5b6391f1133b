import { describe, expect, it } from 'vitest';
import { directoryFile, fixtureFile, jsonOf, runCli, starterFile } from './run-cli.ts';

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

  it('says that a search was stopped, and never that there is nothing', async () => {
    const { status, stdout } = await runCli('prove', fixtureFile('closing'), '--limit', '2');
    expect(status).toBe(1);
    expect(stdout).toContain('what was not found may still exist');
    expect(stdout).not.toContain('Nothing wrong');
  });
});
