// Attempts whose assessment was worked out by hand from the scenario beside them. They pin what rubric version 1 means:
// when one of them fails, attempts on file have changed, and the change belongs into a new version instead.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { rubric, rubric1 } from '../../../scenarios/assess/rubric.ts';
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
