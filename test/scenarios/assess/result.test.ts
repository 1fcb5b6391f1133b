import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { anyRun } from './any-run.ts';
import { changeChoices, changeRates } from './change-scenario.ts';
import { decisionsOf, replayed, smallScenario } from './small-scenario.ts';

const choicesAt = (at: number, goes: string) => ({
  [`good-${at}`]: { goes, rates: { C1: 2 } },
  [`fair-${at}`]: { goes, rates: { C1: 1 } },
  [`bad-${at}`]: { goes, rates: { C1: -2 } },
  [`never-${at}`]: { goes, rates: { C1: -2 }, gate: 'false-confidentiality' as const },
  [`mend-${at}`]: { goes, rates: { C1: 2 }, repairs: ['bad-0', 'never-0'] },
  [`out-${at}`]: { goes: 'end:out', rates: { C1: 0 } },
});

const visit = smallScenario({
  start: 'a',
  nodes: {
    a: { stakes: ['C1'], choices: choicesAt(0, 'b') },
    b: { stakes: ['C1'], choices: choicesAt(1, 'c') },
    c: {
      stakes: ['C1'],
      choices: {
        ...choicesAt(2, 'end:out'),
        'good-2': { goes: 'end:out', rates: { C1: 2 }, acts: ['next-step-told'] },
      },
    },
  },
  endings: { out: {} },
  objectives: [{ id: 'o', text: 'Be safe.', competencies: ['C1'], requires: ['next-step-told'] }],
});

function judge(...choices: readonly string[]) {
  const { result, reasons } = assess({
    scenario: visit,
    decisions: decisionsOf(visit, choices),
    rubric: rubric1,
  });
  return { result, reasons };
}

describe('reasonsAgainst', () => {
  it('finds nothing against an attempt that did what was required and reached the bar', () => {
    expect(judge('fair-0', 'fair-1', 'good-2')).toEqual({ result: 'met', reasons: [] });
  });

  it('names a required act that was not done', () => {
    expect(judge('good-0', 'good-1', 'fair-2')).toEqual({
      result: 'not-yet',
      reasons: [{ kind: 'act-missing', act: 'next-step-told' }],
    });
  });

  it('names the competency that is below its bar, with the points it has and needs', () => {
    expect(judge('fair-0', 'bad-1', 'good-2').reasons).toContainEqual({
      kind: 'below-bar',
      competency: 'C1',
      earned: 3,
      possible: 6,
      bar: 4,
    });
  });

  it('says that there is too little to say below three moments, however much was earned', () => {
    expect(judge('good-0', 'out-1').reasons).toContainEqual({
      kind: 'too-little',
      competency: 'C1',
      moments: 2,
    });
  });

  it('lets no −2 stand that was not repaired later', () => {
    expect(judge('bad-0', 'good-1', 'good-2')).toEqual({
      result: 'not-yet',
      reasons: [{ kind: 'unrepaired', choice: 'bad-0', seq: 1 }],
    });
    expect(judge('bad-0', 'mend-1', 'good-2')).toEqual({ result: 'met', reasons: [] });
  });

  it('never lets a repair lift a gate, and names the gate rather than its −2', () => {
    expect(judge('never-0', 'mend-1', 'good-2').reasons).toEqual([
      { kind: 'gate', gate: 'false-confidentiality', seq: 1 },
    ]);
  });

  it('has no result and no reason while the interview is unfinished', () => {
    expect(judge('bad-0', 'never-1')).toEqual({ result: null, reasons: [] });
  });

  it('gives a result exactly when an ending was reached, and met exactly when nothing is against it', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const { result, reasons, ending } = assess({ scenario, decisions, rubric: rubric1 });
        const ended = replayed(scenario, decisions).turns.at(-1)?.place.is === 'ending';
        expect(result !== null).toBe(ended);
        expect(ending !== null).toBe(ended);
        expect(result === 'met').toBe(ended && reasons.length === 0);
        expect(ended || reasons.length === 0).toBe(true);
      }),
    );
  });

  it('is always not yet when a finished attempt has a gate, a missing act or a −2 that stands', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const { result, gates, acts, harms } = assess({ scenario, decisions, rubric: rubric1 });
        const stands = harms.some(
          ({ rates, repairedAt }) => repairedAt === null && rates.some(({ rate }) => rate === -2),
        );
        const against = gates.length > 0 || acts.some(({ doneAt }) => doneAt.length === 0) || stands;
        expect(against && result === 'met').toBe(false);
      }),
    );
  });

  it('always gives each judged competency one verdict: too little, below its bar, or neither', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const { result, reasons, profile } = assess({ scenario, decisions, rubric: rubric1 });
        fc.pre(result !== null);
        for (const { competency, judged, moments, earned, possible } of profile) {
          const named = reasons.flatMap((reason) =>
            'competency' in reason && reason.competency === competency ? [reason.kind] : [],
          );
          const below = earned * 3 < possible * 2 ? ['below-bar'] : [];
          expect(named).toEqual(judged ? (moments < 3 ? ['too-little'] : below) : []);
        }
      }),
    );
  });

  it('never hangs on what was earned in a competency that is only seen', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const judged = new Set<string>(scenario.objectives.flatMap(({ competencies }) => competencies));
        const unearned = changeChoices(scenario, (choice) =>
          changeRates(choice, (rate, competency) => (judged.has(competency) ? rate : Math.min(0, rate))),
        );
        const [before, after] = [scenario, unearned].map((one) =>
          assess({ scenario: one, decisions, rubric: rubric1 }),
        );
        expect(after?.reasons).toEqual(before?.reasons);
      }),
    );
  });
});
