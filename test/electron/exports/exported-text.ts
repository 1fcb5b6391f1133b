import { toJson } from '../../../electron/exports/to-json.ts';
import { openInterview } from '../../../scenarios/machine/interview.ts';
import { followRoute } from '../../../scenarios/report/route.ts';
import { fakeRecords } from '../../builders/fake-records.ts';
import type { FakeRun } from '../../builders/fake-records.ts';
import { fixtureDirectory, fixtureScenario, starterScenario } from '../../builders/read-fixture.ts';

/** An attempt at the starter scenario that was met. */
export function metRun(said: Partial<FakeRun> = {}): FakeRun {
  return runOf(starterScenario(), 'porch-explain,telling-open,alley-cue,back-read,goodbye-date', said);
}

/** An attempt with a choice over services. */
export function servicesRun(): FakeRun {
  const directory = fixtureDirectory();
  return runOf(fixtureScenario('services'), 'worry,call:night-advocates:advocate', { directory });
}

function runOf(scenario: FakeRun['scenario'], route: string, said: Partial<FakeRun>): FakeRun {
  const followed = followRoute(openInterview(scenario, said.directory), route);
  if (!followed.ok) throw new Error(followed.problem);
  return { scenario, decisions: followed.decisions, ...said };
}

/** The JSON export of these runs. */
export function exportedText(runs: readonly FakeRun[]): string {
  const exported = { at: '2026-03-02T09:00:00.000Z', offsetMinutes: 60 };
  return toJson({ ...fakeRecords(runs), exported, appVersion: '0.1.0' });
}
