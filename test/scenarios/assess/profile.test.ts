import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { type Rubric, rubric1 } from '../../../scenarios/assess/rubric.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { anyRun } from './any-run.ts';
import { changeChoices, changeRates, changeStates } from './change-scenario.ts';
import { decisionsOf, replayed, smallScenario } from './small-scenario.ts';

function profileOf(scenario: Scenario, decisions: readonly Decision[], rubric: Rubric = rubric1) {
  return assess({ scenario, decisions, rubric }).profile;
}

/** A hall that can be waited in, a kitchen, and a way back to the hall. */
const house = smallScenario({
  start: 'hall',
  nodes: {
    hall: {
      stakes: ['C1', 'C3'],
      choices: {
        invite: { goes: 'kitchen', rates: { C1: 2, C3: 1 } },
        hurry: { goes: 'kitchen', rates: { C1: 1, C3: -1 } },
        wait: { do: 'Wait.', goes: 'hall', rates: { C1: 0, C3: -1 } },
      },
    },
    kitchen: {
      stakes: ['C1'],
      choices: {
        ask: { goes: 'end:out', rates: { C1: 2 } },
        return: { goes: 'hall', rates: { C1: -2 } },
      },
    },
  },
  endings: { out: {} },
  objectives: [{ id: 'o', text: 'Be safe.', competencies: ['C1', 'C5'], requires: [] }],
});

describe('competencyProfile', () => {
  it('gives earned of possible over the moments of each competency, and no other number', () => {
    expect(profileOf(house, decisionsOf(house, ['hurry', 'ask']))).toEqual([
      { competency: 'C1', judged: true, earned: 3, possible: 4, moments: 2, enough: false, bar: 3 },
      { competency: 'C3', judged: false, earned: 0, possible: 1, moments: 1, enough: false, bar: null },
      { competency: 'C5', judged: true, earned: 0, possible: 0, moments: 0, enough: false, bar: 0 },
    ]);
  });

  it('counts a node at the first decision that leaves it, so that waiting there uses nothing up', () => {
    const waited = decisionsOf(house, ['wait', 'wait', 'invite', 'ask']);
    expect(profileOf(house, waited)).toEqual(profileOf(house, decisionsOf(house, ['invite', 'ask'])));
  });

  it('counts a node no second time when the interview comes back to it', () => {
    const twice = decisionsOf(house, ['hurry', 'return', 'invite', 'ask']);
    expect(profileOf(house, twice)[0]).toMatchObject({
      competency: 'C1',
      earned: 1,
      possible: 4,
      moments: 2,
    });
  });

  it('holds possible only what was open when the decision was taken', () => {
    const moved = { type: 'flag', params: { flag: 'moved' } } as const;
    const locked = smallScenario({
      start: 'hall',
      nodes: {
        hall: {
          stakes: ['C1'],
          choices: {
            move: { goes: 'end:out', rates: { C1: 1 }, actions: [moved] },
            'ask-in-private': { goes: 'end:out', rates: { C1: 2 }, guard: moved },
          },
        },
      },
      endings: { out: {} },
    });
    expect(profileOf(locked, decisionsOf(locked, ['move']))).toMatchObject([{ earned: 1, possible: 1 }]);
  });

  it('takes the bar of a competency from the rubric where the agency set one', () => {
    const rubric: Rubric = { ...rubric1, bars: { C1: { numerator: 1, denominator: 1 } } };
    expect(profileOf(house, decisionsOf(house, ['hurry', 'ask']), rubric)[0]).toMatchObject({ bar: 4 });
  });

  it('never changes when a worse option is added', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: -2, max: 2 }), ({ scenario, decisions }, rate) => {
        const worse = changeStates(scenario, (state) => {
          const [first] = state.meta?.choices ?? [];
          if (first === undefined) return state;
          const added = changeRates({ ...first, id: `worse-than-${first.id}` }, (best) =>
            Math.min(best, rate),
          );
          return {
            ...state,
            on: { ...state.on, [added.id]: state.on?.[first.id] ?? [] },
            meta: { ...state.meta, choices: [...(state.meta?.choices ?? []), added] },
          };
        });
        expect(assess({ scenario: worse, decisions, rubric: rubric1 })).toEqual(
          assess({ scenario, decisions, rubric: rubric1 }),
        );
      }),
    );
  });

  it('never lets harm take away what was earned', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const harmless = changeChoices(scenario, (choice) =>
          changeRates(choice, (rate) => Math.max(0, rate)),
        );
        expect(profileOf(scenario, decisions)).toEqual(profileOf(harmless, decisions));
      }),
    );
  });

  it('is always an exact count from nothing to all that was possible', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        for (const { earned, possible, moments } of profileOf(scenario, decisions)) {
          expect([earned, possible, moments].every(Number.isSafeInteger)).toBe(true);
          expect(earned).toBeGreaterThanOrEqual(0);
          expect(earned).toBeLessThanOrEqual(possible);
          expect(possible).toBeLessThanOrEqual(moments * 2);
        }
      }),
    );
  });

  it('always reaches what is possible by the best choice at every node', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario }) => {
        const nodes = Object.keys(scenario.machine.states['visit']?.states ?? {}).filter((key) =>
          /^n\d/.test(key),
        );
        const best = decisionsOf(
          scenario,
          nodes.map((_, at) => `best-${at}`),
        );
        for (const { earned, possible } of profileOf(scenario, best)) expect(earned).toBe(possible);
      }),
    );
  });

  it('changes only at a decision that leaves a node for the first time', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const { turns } = replayed(scenario, decisions);
        const left = new Set<string>();
        for (const [position, { node }] of decisions.entries()) {
          const before = profileOf(scenario, decisions.slice(0, position));
          const after = profileOf(scenario, decisions.slice(0, position + 1));
          const counts = turns[position + 1]?.stayed === false && !left.has(node);
          if (counts) left.add(node);
          const moments = (profile: typeof before) => profile.reduce((sum, line) => sum + line.moments, 0);
          const stakes = turns[position]?.place.is === 'node' ? turns[position].place.node.stakes.length : 0;
          expect(moments(after) - moments(before)).toBe(counts ? stakes : 0);
          expect(counts || isEqual(after, before)).toBe(true);
        }
      }),
    );
  });
});

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
