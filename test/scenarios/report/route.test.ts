import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openInterview } from '../../../scenarios/machine/interview.ts';
import { followRoute, routeOf } from '../../../scenarios/report/route.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { fixtureDirectory, fixtureScenario, starterScenario } from '../../builders/read-fixture.ts';
import { runArbitrary } from '../../builders/run-arbitrary.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';

describe('a route', () => {
  it('written from any run leads to the same run', () => {
    const runs = scenarioArbitrary.chain((scenario) =>
      runArbitrary(scenario).map((decisions) => ({ scenario, decisions })),
    );
    fc.assert(
      fc.property(runs, ({ scenario, decisions }) => {
        const followed = followRoute(openInterview(scenario, fakeDirectory()), routeOf(decisions));
        expect(followed.ok && followed.decisions).toEqual(decisions);
      }),
    );
  });

  it('may have spaces and be empty', () => {
    const start = openInterview(starterScenario());
    expect(followRoute(start, ' porch-name , telling-open ')).toMatchObject({ ok: true });
    expect(followRoute(start, '')).toMatchObject({ ok: true, decisions: [] });
  });

  it('says which step cannot be taken, why, and what is open there', () => {
    expect(followRoute(openInterview(starterScenario()), 'porch-name,alley-cue')).toEqual({
      ok: false,
      seq: 2,
      problem: '"account.telling" has no choice "alley-cue".',
      open: ['telling-open', 'telling-morning', 'telling-blame', 'telling-wait'],
    });
  });

  it('finds a service of a class for a need that has been noted', () => {
    const start = openInterview(fixtureScenario('services'), fixtureDirectory());
    const followed = followRoute(start, 'worry,call:full');
    expect(followed.ok && routeOf(followed.decisions)).toBe('worry,call:harbor-house:advocate');
    expect(followRoute(start, 'worry,call:unsafe')).toMatchObject({
      ok: false,
      seq: 2,
      problem: '"call:unsafe" finds no such service for a need that has been noted.',
    });
  });

  it('refuses what is no step', () => {
    const start = openInterview(fixtureScenario('services'), fixtureDirectory());
    expect(followRoute(start, 'worry:now')).toMatchObject({ ok: false, seq: 1 });
    expect(followRoute(start, 'worry,call:a:b:c')).toMatchObject({ ok: false, seq: 2 });
  });
});
