import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getMicrosteps } from 'xstate';
import { choicesNow } from '../../../scenarios/machine/interview.ts';
import { takeMicrosteps } from '../../../scenarios/machine/take-microsteps.ts';
import type { Microsteps } from '../../../scenarios/machine/turn.ts';
import { interviewArbitrary } from '../../builders/run-arbitrary.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';

const anyInterview = scenarioArbitrary.chain((scenario) => interviewArbitrary(scenario));

/** What steps come to: where each rests, and what was to be executed on the way. */
function wayOf(steps: Microsteps) {
  return {
    snapshots: steps.map(([{ value, context, status }]) => ({ value, context, status })),
    actions: steps.flatMap(([, actions]) => actions.map(({ type, params }) => ({ type, params }))),
  };
}

describe('the microsteps of a decision', () => {
  it('are those XState gives, whatever was stepped before', () => {
    fc.assert(
      fc.property(anyInterview, (interview) => {
        const { machine, snapshot } = interview;
        for (const { choice } of choicesNow(interview)) {
          const expected = wayOf(getMicrosteps(machine, snapshot, { type: choice.id }));
          expect(wayOf(takeMicrosteps(machine, snapshot, choice.id))).toEqual(expected);
        }
      }),
    );
  });
});
