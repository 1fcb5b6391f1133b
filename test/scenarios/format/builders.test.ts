import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../scenarios/format/parse-scenario.ts';
import { serializeScenario } from '../../../scenarios/format/serialize-scenario.ts';
import { fakeScenario } from '../../builders/fake-scenario.ts';
import { interviewArbitrary } from '../../builders/run-arbitrary.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';

describe('the generated scenarios', () => {
  it('parse and play', () => {
    expect(fakeScenario().id).toBe('fake');
    fc.assert(
      fc.property(
        scenarioArbitrary.chain((scenario) => interviewArbitrary(scenario)),
        (interview) => {
          expect(interview.turns.length).toBeGreaterThan(0);
        },
      ),
    );
  });
  it('round trip', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const again = parseScenario(serializeScenario(scenario));
        expect(again).toEqual({ ok: true, scenario });
      }),
    );
  });
});
