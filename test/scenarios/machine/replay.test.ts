import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { replay } from '../../../scenarios/machine/replay.ts';
import type { Run } from '../../../scenarios/machine/replay.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { fakeScenario, parsedOrThrow } from '../../builders/fake-scenario.ts';
import { fixtureDirectory, parsedFixture } from '../../builders/parsed-fixture.ts';
import { interviewArbitrary } from '../../builders/run-arbitrary.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';
import { turnedKeys } from '../../builders/turned-keys.ts';

const directory = fakeDirectory();

const anyRun = scenarioArbitrary.chain((scenario) =>
  interviewArbitrary(scenario, directory).map((interview) => ({
    interview,
    run: { scenario, directory, decisions: decisionsOf(interview.turns) } satisfies Run,
  })),
);

function decisionsOf(turns: readonly { readonly decision: Decision | undefined }[]): readonly Decision[] {
  return turns.flatMap(({ decision }) => decision ?? []);
}

function turnsOf(run: Run): unknown {
  const replayed = replay(run);
  return replayed.ok ? replayed.interview.turns : replayed;
}

describe('replay', () => {
  it('gives the interview that was played, however often', () => {
    fc.assert(
      fc.property(anyRun, ({ run, interview }) => {
        expect(turnsOf(run)).toEqual(interview.turns);
        expect(turnsOf(run)).toEqual(turnsOf(run));
      }),
    );
  });

  it('gives the same for a scenario that was read anew from its text', () => {
    fc.assert(
      fc.property(anyRun, ({ run, interview }) => {
        const scenario = parsedOrThrow(JSON.parse(JSON.stringify(run.scenario)));
        expect(turnsOf({ ...run, scenario })).toEqual(interview.turns);
      }),
    );
  });

  it('depends on no order of keys', () => {
    fc.assert(
      fc.property(anyRun, ({ run, interview }) => {
        const scenario = parsedOrThrow(turnedKeys(run.scenario));
        expect(turnsOf({ ...run, scenario })).toEqual(interview.turns);
      }),
    );
  });

  it('takes every beginning of a run', () => {
    fc.assert(
      fc.property(anyRun, ({ run, interview }) => {
        for (const length of run.decisions.keys()) {
          const decisions = run.decisions.slice(0, length);
          expect(turnsOf({ ...run, decisions })).toEqual(interview.turns.slice(0, length + 1));
        }
      }),
    );
  });

  it('refuses an impossible decision with its position and keeps to that', () => {
    const wrong = fc.constantFrom<(decision: Decision) => Decision>(
      (decision) => ({ ...decision, node: `${decision.node}.elsewhere` }),
      (decision) => ({ ...decision, choice: `${decision.choice}-not` }),
      (decision) => ({
        ...decision,
        args: decision.args === undefined ? { service: 'x', need: 'y' } : undefined,
      }),
    );
    fc.assert(
      fc.property(anyRun, fc.nat(), wrong, ({ run }, pick, spoil) => {
        fc.pre(run.decisions.length > 0);
        const position = pick % run.decisions.length;
        const decisions = run.decisions.map((decision, at) => (at === position ? spoil(decision) : decision));
        expect(replay({ ...run, decisions })).toMatchObject({ ok: false, seq: position + 1 });
      }),
    );
  });

  it('refuses one decision too many', () => {
    const once = { node: 'plan.doorway', choice: 'ask' };
    expect(replay({ scenario: fakeScenario(), decisions: [once, once] })).toEqual({
      ok: false,
      seq: 2,
      problem: 'The interview has ended at "done"; nothing can be decided after it.',
    });
  });

  it('refuses a run over services when their directory is not there', () => {
    const run: Run = {
      scenario: parsedFixture('services'),
      directory: fixtureDirectory(),
      decisions: [
        { node: 'needs.ask', choice: 'worry' },
        { node: 'referral.call', choice: 'call', args: { service: 'night-advocates', need: 'advocate' } },
      ],
    };
    expect(replay(run).ok).toBe(true);
    expect(replay({ ...run, directory: undefined })).toMatchObject({ ok: false, seq: 2 });
  });
});
