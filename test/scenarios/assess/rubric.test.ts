import { describe, expect, it } from 'vitest';
import { codeBookVersion } from '../../../scenarios/assess/code-book.ts';
import { newestRubric, reaches, rubric, rubric1, rubric2 } from '../../../scenarios/assess/rubric.ts';

describe('rubric', () => {
  it('is data: what was stored as JSON is the same rubric again', () => {
    expect(rubric.parse(JSON.parse(JSON.stringify(rubric1)))).toEqual(rubric1);
  });

  it('uses the words of the code book of this release', () => {
    expect(rubric1.codeBook).toBe(codeBookVersion);
    expect(rubric2.codeBook).toBe(codeBookVersion);
  });

  it('judges the interview under version 2 as under version 1, and the referral beside it', () => {
    const { referral, ...ofInterview } = rubric2;
    expect({ ...ofInterview, version: 1 }).toEqual(rubric1);
    expect(referral.bar).toEqual({ numerator: 2, denominator: 3 });
    expect(rubric.parse(JSON.parse(JSON.stringify(rubric2)))).toEqual(rubric2);
    expect(newestRubric).toBe(rubric2);
  });

  it.each([
    ['a version nobody released', { ...rubric2, version: 3 }],
    ['a second version that says nothing of referrals', { ...rubric1, version: 2 }],
    ['a first version that judges referrals', { ...rubric2, version: 1 }],
    [
      'a card worth more than a call together',
      {
        ...rubric2,
        referral: { ...rubric2.referral, connection: { together: 3, comes: 3, phone: 2, card: 4 } },
      },
    ],
    ['a bar above the whole', { ...rubric1, bar: { numerator: 3, denominator: 2 } }],
    ['a bar for a competency that does not exist', { ...rubric1, bars: { C11: rubric1.bar } }],
    ['an unknown key', { ...rubric1, total: 100 }],
    ['no moments at all', { ...rubric1, leastMoments: 0 }],
  ])('refuses %s', (_what, wrong) => {
    expect(rubric.safeParse(wrong).success).toBe(false);
  });
});

describe('reaches', () => {
  it('compares exactly, so that two thirds of six is four', () => {
    const twoThirds = { numerator: 2, denominator: 3 };
    expect([3, 4, 5].map((part) => reaches(part, 6, twoThirds))).toEqual([false, true, true]);
  });
});
