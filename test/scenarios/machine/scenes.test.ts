import { describe, expect, it } from 'vitest';
import { valueAt } from '../../../scenarios/format/place.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import { fakeEnding, fakeNode, fakeScenario } from '../../builders/fake-scenario.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';
import { played, saidNow, standings } from '../../builders/played.ts';

const scenario = parsedFixture('scene-regions');

function regions(interview: Interview): unknown {
  const value: unknown = interview.snapshot.value;
  return valueAt(value, ['account']) ?? value;
}

describe('regions beside the talk', () => {
  it('follow choices and nodes of the talk, each in its own way', () => {
    expect(regions(played(scenario))).toEqual({ talk: 'open', child: 'asleep', radio: 'quiet' });
    expect(regions(played(scenario, ['softly']))).toEqual({
      talk: 'second',
      child: 'stirring',
      radio: 'quiet',
    });
    expect(regions(played(scenario, ['press']))).toEqual({
      talk: 'second',
      child: 'stirring',
      radio: 'calling',
    });
  });

  it('take their own guards from the state before the decision', () => {
    expect(regions(played(scenario, ['softly', 'table']))).toMatchObject({ child: 'stirring' });
    const woken = played(scenario, ['press', 'table']);
    expect(regions(woken)).toMatchObject({ child: 'awake' });
    expect(latestTurn(woken).context.flags).toEqual({ 'child-awake': true });
  });

  it('speak after the talk, in the order of their names', () => {
    const { spoken } = latestTurn(played(scenario, ['press']));
    expect(spoken.map(({ state, text }) => [state, text])).toEqual([
      ['account.talk.second', 'It began at the table.'],
      ['account.child.stirring', 'A bed creaks next door.'],
      ['account.radio.calling', 'The radio asks for your status.'],
    ]);
  });

  it('are heard by the talk through flags', () => {
    expect(saidNow(played(scenario, ['press', 'table']))).toEqual([
      'He threw the cup.',
      'Wait. He is up.',
      'Mom?',
    ]);
    expect(saidNow(played(scenario, ['softly', 'table']))).toEqual(['He threw the cup.']);
  });

  it('never decide what can be chosen, and end with their phase', () => {
    expect(standings(played(scenario, ['press']))).toEqual({ table: 'open', hurry: 'open' });
    expect(regions(played(scenario, ['leave-now']))).toBe('end');
    expect(regions(played(scenario, ['press', 'table', 'cup']))).toBe('end');
  });

  it('say nothing more once the decision that moved them has ended their phase', () => {
    // The region names the choice that goes to the talk's final child: it moves, and the phase is over.
    const ringing = fakeScenario({
      states: {
        account: {
          type: 'parallel',
          meta: { phase: 'account', channel: 'in-person', present: ['maya'] },
          states: {
            talk: {
              initial: 'table',
              onDone: { target: '#fake.done' },
              states: { table: fakeNode({ close: 'over', press: 'over' }), over: { type: 'final' } },
            },
            phone: {
              initial: 'quiet',
              states: {
                quiet: { on: { close: { target: 'ringing' } } },
                ringing: { meta: { lines: [{ by: 'scene', text: 'The phone rings.' }] } },
              },
            },
          },
        },
        done: fakeEnding(),
      },
    });
    expect(saidNow(played(ringing, ['close']))).toEqual(['All right.']);
  });

  it('do not hold up a choice that leaves the phase at once', () => {
    const left = played(scenario, ['leave-now']);
    expect(latestTurn(left)).toMatchObject({ place: { is: 'ending', path: 'end' } });
  });
});
