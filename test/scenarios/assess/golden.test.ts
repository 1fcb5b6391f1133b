// Attempts whose assessment was worked out by hand from the scenario beside them. They pin what rubric version 1 means:
// when one of them fails, attempts on file have changed, and the change belongs into a new version instead.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { rubric, rubric1, rubric2 } from '../../../scenarios/assess/rubric.ts';
import { backSteps } from './back-steps.ts';
import { decisionsOf } from './small-scenario.ts';

type Golden = { readonly about: string; readonly choices: readonly string[]; readonly assessment: object };

function readGolden(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`golden/${name}.json`, import.meta.url), 'utf8'));
}

describe('rubric version 1', () => {
  it('is still the rubric that was released', () => {
    expect(rubric1).toEqual(rubric.parse(readGolden('rubric-1')));
  });

  it.each([
    'excellent-and-declined',
    'charming-and-accepted',
    'harmed-and-mended',
    'gate-by-choice',
    'left-in-the-middle',
  ])('assesses the golden attempt %s as it always has', (name) => {
    // A golden file is ours and frozen; a wrong shape fails the comparison.
    const { choices, assessment } = readGolden(name) as Golden;
    const scenario = backSteps();
    const stored = rubric.parse(readGolden('rubric-1'));
    expect(assess({ scenario, decisions: decisionsOf(scenario, choices), rubric: stored })).toEqual(
      assessment,
    );
  });
});

describe('rubric version 2', () => {
  it('is still the rubric that was released', () => {
    expect(rubric2).toEqual(rubric.parse(readGolden('rubric-2')));
  });

  it.each(['excellent-and-declined', 'charming-and-accepted', 'harmed-and-mended', 'gate-by-choice'])(
    'assesses the interview of the golden attempt %s as version 1 does',
    (name) => {
      const { choices, assessment } = readGolden(name) as Golden; // as above
      const scenario = backSteps();
      const { referral, overall, ...ofInterview } = assess({
        scenario,
        decisions: decisionsOf(scenario, choices),
        rubric: rubric2,
      });
      expect({ ...ofInterview, rubric: rubric1.version }).toEqual({ ...assessment, rubric: rubric1.version });
      expect([referral, overall]).toEqual([null, ofInterview.result]);
    },
  );
});
