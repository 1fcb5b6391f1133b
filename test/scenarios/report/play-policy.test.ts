import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessInterview } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { choiceOrder } from '../../../scenarios/machine/choice-order.ts';
import { openInterview } from '../../../scenarios/machine/interview.ts';
import { replay } from '../../../scenarios/machine/replay.ts';
import { openDecisions } from '../../../scenarios/report/open-decisions.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { policyNames } from '../../../scenarios/report/policies.ts';
import type { PolicyName } from '../../../scenarios/report/policies.ts';
import { followRoute } from '../../../scenarios/report/route.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';
import { fixtureDirectory, fixtureScenario, starterScenario } from '../../builders/read-fixture.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';

const seedArbitrary = fc.integer({ min: 0, max: 0xffffffff });
const policyArbitrary = fc.constantFrom(...policyNames);

/** A node whose choices say what a test gives, each leading to the end; what the policy takes there. */
function taken(
  choices: Parameters<typeof fakeNode>[1] & object,
  policy: PolicyName,
  seed = 1,
): string | undefined {
  const leads = Object.fromEntries(Object.keys(choices.choices ?? {}).map((id) => [id, '#fake.done']));
  const scenario = fakeScenario({
    states: { plan: fakePhase({ only: fakeNode(leads, choices) }), done: fakeEnding() },
  });
  return playPolicy({ scenario, policy, seed }).decisions[0]?.choice;
}

describe('playPolicy', () => {
  it('gives the same run for the same seed', () => {
    fc.assert(
      fc.property(scenarioArbitrary, policyArbitrary, seedArbitrary, (scenario, policy, seed) => {
        const once = playPolicy({ scenario, directory: fakeDirectory(), policy, seed, limit: 60 });
        const again = playPolicy({ scenario, directory: fakeDirectory(), policy, seed, limit: 60 });
        expect(again.decisions).toEqual(once.decisions);
      }),
    );
  });

  it('takes only choices that are open, so that its run replays', () => {
    fc.assert(
      fc.property(scenarioArbitrary, policyArbitrary, seedArbitrary, (scenario, policy, seed) => {
        const directory = fakeDirectory();
        const { decisions, ended } = playPolicy({ scenario, directory, policy, seed, limit: 60 });
        expect(replay({ scenario, directory, decisions }).ok).toBe(true);
        expect(ended || decisions.length === 60).toBe(true);
      }),
    );
  });

  it('comes to an ending where silence stays and a way leads back, whatever the policy', () => {
    for (const name of ['loops', 're-entry', 'services']) {
      for (const policy of policyNames) {
        const played = playPolicy({
          scenario: fixtureScenario(name),
          directory: fixtureDirectory(),
          policy,
          seed: 3,
        });
        expect(played.ended, `${policy} on ${name}`).toBe(true);
      }
    }
  });

  it('stops at its limit and says that it did not end', () => {
    const played = playPolicy({ scenario: starterScenario(), policy: 'best', seed: 1, limit: 2 });
    expect(played.decisions.length).toBe(2);
    expect(played.ended).toBe(false);
  });

  it('meets the starter by the best choices and never by the worst', () => {
    const resultOf = (policy: PolicyName) =>
      assessInterview(playPolicy({ scenario: starterScenario(), policy, seed: 1 }).interview, rubric1).result;
    expect(resultOf('best')).toBe('met');
    expect(resultOf('worst')).toBe('not-yet');
  });

  it('takes the first of the choices as the seed shows them', () => {
    fc.assert(
      fc.property(seedArbitrary, (seed) => {
        const ids = ['one', 'two', 'three', 'four'];
        const choices = Object.fromEntries(ids.map((id) => [id, {}]));
        const shown = choiceOrder(
          seed,
          'plan.only',
          ids.map((id) => ({ id })),
        );
        expect(taken({ choices }, 'first', seed)).toBe(shown[0]?.id);
      }),
    );
  });

  it('takes the longest, the shortest and the middle by their words', () => {
    const choices = {
      a: { say: 'Some words.' },
      b: { say: 'Rather more words than that.' },
      c: { say: 'No.' },
      d: { say: 'Middling words, these.' },
    };
    expect(taken({ choices }, 'longest')).toBe('b');
    expect(taken({ choices }, 'shortest')).toBe('c');
    expect(taken({ choices }, 'middle')).toBe('a');
  });

  it('is polite by support first, and by courtesy words where there is none', () => {
    const kind = { say: 'Could you please sit down, ma’am?' };
    expect(taken({ choices: { a: {}, b: kind } }, 'polite')).toBe('b');
    expect(taken({ choices: { a: { codes: ['SUP'] }, b: kind } }, 'polite')).toBe('a');
  });

  it('explains, or else checks, where it can', () => {
    expect(taken({ choices: { a: {}, b: { codes: ['CLR'] }, c: {} } }, 'explain')).toBe('b');
    expect(taken({ choices: { a: {}, b: { codes: ['CLR'] }, c: { codes: ['EXP'] } } }, 'explain')).toBe('c');
  });

  it('is warm by the tone that the author marked', () => {
    expect(taken({ choices: { a: { tone: 'plain' }, b: { tone: 'warm' }, c: {} } }, 'warm')).toBe('b');
  });

  it('is silent by what is done, never by what is said', () => {
    const choices = {
      a: { codes: ['FAC' as const] },
      b: { do: 'Wait.', codes: ['FAC' as const] },
      c: { do: 'Write it down.' },
    };
    expect(taken({ choices }, 'silence')).toBe('b');
  });

  it('takes a never-event as the worst of equals and never as the best', () => {
    const choices = {
      a: { rates: { C1: 0 as const } },
      b: { rates: { C1: 0 as const }, gate: 'false-confidentiality' as const },
    };
    for (const seed of [1, 2, 3, 4]) {
      expect(taken({ choices }, 'worst', seed)).toBe('b');
      expect(taken({ choices }, 'best', seed)).toBe('a');
    }
  });

  it('calls a service that meets the need, and by the worst one that is least for it', () => {
    const scenario = fixtureScenario('services');
    const { decisions } = playPolicy({ scenario, directory: fixtureDirectory(), policy: 'best', seed: 1 });
    expect(decisions.find(({ args }) => args !== undefined)?.args).toEqual({
      service: 'night-advocates',
      need: 'advocate',
    });
    const atTheCall = followRoute(openInterview(scenario, fixtureDirectory()), 'worry');
    const open = atTheCall.ok ? openDecisions(atTheCall.interview, 1, 'worst-first') : [];
    expect(open.find(({ decision }) => decision.choice === 'call')?.decision.args?.service).toBe(
      'county-ems',
    );
  });

  it('plays at random differently for different seeds', () => {
    const routes = new Set(
      Array.from({ length: 40 }, (_, seed) =>
        playPolicy({ scenario: starterScenario(), policy: 'random', seed })
          .decisions.map(({ choice }) => choice)
          .join(),
      ),
    );
    expect(routes.size).toBeGreaterThan(20);
  });
});
