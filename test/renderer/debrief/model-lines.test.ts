import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { modelLines } from '../../../renderer/debrief/model-lines.ts';
import { reportInterview } from '../../../scenarios/report/attempt-report.ts';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { interviewArbitrary } from '../../builders/run-arbitrary.ts';

describe('the lines that own words are shown beside', () => {
  it.each(
    shippedLibrary()
      .scenarios()
      .map((scenario) => [scenario.title, scenario] as const),
  )(
    'are open, at most two, none of them worse than any other, the chosen one first when it is one: %s',
    (_title, scenario) => {
      fc.assert(
        fc.property(interviewArbitrary(scenario), (interview) => {
          for (const { decision } of reportInterview(interview).turns) {
            if (decision === null) continue;
            const { choice, others } = decision;
            const models = modelLines(decision);
            expect(models.length).toBeLessThanOrEqual(2);
            expect(models.every(({ standing, best }) => standing === 'open' && best)).toBe(true);
            const isRated = choice.rates.length > 0;
            expect(models[0] === choice).toBe(choice.best && isRated);
            const best = [choice, ...others].filter((one) => one.best);
            expect(models).toHaveLength(isRated ? Math.min(2, best.length) : 0);
          }
        }),
        { numRuns: 30 },
      );
    },
  );
});
