import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { type CodeId, codes, favourability } from '../../../scenarios/assess/code-book.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { anyRun } from './any-run.ts';
import { decisionsOf, type SmallChoice, smallScenario } from './small-scenario.ts';

/** The question map of a talk in which these are chosen one after another. */
function mapOf(...chosen: readonly Partial<SmallChoice>[]) {
  const choices = Object.fromEntries(chosen.map((choice, at) => [`c${at}`, { goes: 'talk', ...choice }]));
  const scenario = smallScenario({
    start: 'talk',
    nodes: { talk: { stakes: ['C4'], choices } },
    endings: { out: {} },
  });
  return assess({ scenario, decisions: decisionsOf(scenario, Object.keys(choices)), rubric: rubric1 })
    .questions;
}

const coded = (...ids: CodeId[]) => ({ codes: ids });

describe('questionMap', () => {
  it('shows prompts in order and counts what was substantive', () => {
    const map = mapOf(coded('OPN'), coded('SUP'), coded('CUE'), coded('LDG'), coded('OPN'), coded('PRB'));
    expect(map.marks.map(({ seq, as }) => `${seq} ${as}`)).toEqual([
      '1 OPN',
      '2 SUP',
      '3 CUE',
      '4 LDG',
      '5 OPN',
      '6 PRB',
    ]);
    expect(map).toMatchObject({
      substantive: 5,
      openBeforeClosed: 2,
      recommended: { numerator: 4, denominator: 5 },
      invitations: { numerator: 3, denominator: 5 },
      band: 'strong',
    });
    expect(map.counts).toMatchObject({ OPN: 2, CUE: 1, PRB: 1, LDG: 1, SUP: 1, BLM: 0 });
  });

  it('counts a prompt once, by its least favourable code', () => {
    expect(mapOf(coded('OPN', 'LDG')).counts).toMatchObject({ OPN: 0, LDG: 1 });
    expect(mapOf(coded('SUP', 'OPN')).counts).toMatchObject({ SUP: 0, OPN: 1 });
    expect(mapOf(coded('OPN', 'OPI'))).toMatchObject({ substantive: 0, counts: { OPN: 0, OPI: 1 } });
  });

  it('counts what is said to the victim through an interpreter', () => {
    expect(mapOf({ ...coded('OPN'), to: 'maya', via: 'ruth' })).toMatchObject({ substantive: 1 });
  });

  it('leaves out what is said to others and what has no code', () => {
    expect(mapOf({ ...coded('LDG'), to: 'tom' }, {})).toMatchObject({ marks: [], substantive: 0 });
  });

  it.each<CodeId>(['FAC', 'OPN'])('draws what is done as %s and does not count it', (code) => {
    expect(mapOf({ ...coded(code), do: 'Wait, pen down.' })).toMatchObject({
      marks: [{ as: code, counted: false }],
      substantive: 0,
    });
  });

  it('keeps safety questions, however closed, out of the shares and away from the first closed one', () => {
    const open = [coded('OPN'), coded('CUE'), coded('PRB'), coded('OPN')];
    expect(mapOf(coded('SAF'), coded('SAF'), ...open)).toMatchObject({
      openBeforeClosed: 3,
      recommended: { numerator: 4, denominator: 4 },
    });
  });

  it('names the band that the recommended share begins', () => {
    const bandFor = (recommended: number, of: number) =>
      mapOf(...Array.from({ length: of }, (_, at) => coded(at < recommended ? 'OPN' : 'APC'))).band;
    expect([bandFor(1, 4), bandFor(2, 5), bandFor(3, 5), bandFor(3, 4)]).toEqual([
      'developing',
      'approaching',
      'proficient',
      'strong',
    ]);
  });

  it('always gives counts, and shares exactly from four counted prompts', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const map = assess({ scenario, decisions, rubric: rubric1 }).questions;
        const enough = map.substantive >= 4;
        expect(map.recommended !== null).toBe(enough);
        expect(map.invitations !== null).toBe(enough);
        expect(map.band !== null).toBe(enough);
        expect(Object.values(map.counts).reduce((sum, count) => sum + count, 0)).toBe(map.marks.length);
      }),
    );
  });

  it('never gives more invitations than recommended, more of either than counted, or more open than invitations', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const { recommended, invitations, substantive, openBeforeClosed, marks } = assess({
          scenario,
          decisions,
          rubric: rubric1,
        }).questions;
        const whole = { numerator: substantive, denominator: substantive };
        expect(invitations?.denominator ?? substantive).toBe(substantive);
        expect((invitations ?? whole).numerator).toBeLessThanOrEqual((recommended ?? whole).numerator);
        expect((recommended ?? whole).numerator).toBeLessThanOrEqual(substantive);
        expect(openBeforeClosed).toBeLessThanOrEqual(
          marks.filter(({ as }) => as === 'OPN' || as === 'CUE').length,
        );
      }),
    );
  });

  it('never has two marks for one decision, and always the least favourable of its codes', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const { marks } = assess({ scenario, decisions, rubric: rubric1 }).questions;
        expect(new Set(marks.map(({ seq }) => seq)).size).toBe(marks.length);
        for (const { as, codes: all, counted } of marks) {
          const ranks = all.map((code) => favourability.indexOf(code));
          expect(favourability.indexOf(as)).toBe(Math.max(...ranks));
          expect(counted && codes[as].family !== 'substantive').toBe(false);
        }
      }),
    );
  });
});
