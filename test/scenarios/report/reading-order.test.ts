import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { readingOrder } from '../../../scenarios/report/reading-order.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';
import { starterScenario } from '../../builders/read-fixture.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';

describe('readingOrder', () => {
  it('holds every state once', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const read = readingOrder(scenario).flatMap(({ states }) => states.map(({ path }) => path));
        expect(read.toSorted()).toEqual([...indexScenario(scenario).states.keys()].toSorted());
      }),
    );
  });

  it('follows the interview from its start, phases before endings', () => {
    const tops = readingOrder(starterScenario()).map(({ top }) => top.path);
    expect(tops).toEqual(['explain', 'account', 'clarify', 'close', 'report-written', 'left-waiting']);
  });

  it('takes the choices in the order of the file, whatever the states are called', () => {
    const scenario = fakeScenario({
      states: {
        plan: fakePhase({
          start: fakeNode({ second: 'b-place', first: 'a-place' }),
          'a-place': fakeNode({ go: '#fake.done' }),
          'b-place': fakeNode({ leave: '#fake.done' }),
        }),
        done: fakeEnding(),
      },
    });
    const [plan] = readingOrder(scenario);
    expect(plan?.states.map(({ path }) => path)).toEqual([
      'plan',
      'plan.start',
      'plan.b-place',
      'plan.a-place',
    ]);
  });
});
