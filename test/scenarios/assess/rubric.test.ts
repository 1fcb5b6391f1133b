import { describe, expect, it } from 'vitest';
import { codeBookVersion } from '../../../scenarios/assess/code-book.ts';
import { reaches, rubric, rubric1 } from '../../../scenarios/assess/rubric.ts';

describe('rubric', () => {
  it('is data: what was stored as JSON is the same rubric again', () => {
    expect(rubric.parse(JSON.parse(JSON.stringify(rubric1)))).toEqual(rubric1);
  });

  it('uses the words of the code book of this release', () => {
    expect(rubric1.codeBook).toBe(codeBookVersion);
  });

  it.each([
    ['a version nobody released', { ...rubric1, version: 2 }],
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
