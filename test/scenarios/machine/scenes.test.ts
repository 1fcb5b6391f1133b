import { describe, expect, it } from 'vitest';
import { valueAt } from '../../../scenarios/format/place.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';
import { parsedFixture, stateOf } from '../../builders/parsed-fixture.ts';
import { placesOf, played, saidNow, standings } from '../../builders/played.ts';

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

describe('a parallel state inside a phase', () => {
  const inner = fakeScenario({
    directory: 'fake-county@1',
    needs: { advocate: { text: 'Somebody on her side', urgency: 'tonight', metBy: ['CBA'] } },
    states: {
      plan: fakePhase({
        door: fakeNode({
          go: { target: 'both', actions: [{ type: 'note', params: { needs: ['advocate'] } }] },
        }),
        both: {
          type: 'parallel',
          states: {
            talk: {
              initial: 'call',
              states: {
                call: fakeNode(
                  {
                    back: '#fake.plan.door',
                    'try:meets': 'over',
                    'try:full': 'call',
                    'try:closed': '#fake.done',
                  },
                  { choices: { try: { do: 'Call a service.', over: 'service' } } },
                ),
                over: { type: 'final' },
              },
              onDone: { target: '#fake.plan.last' },
            },
            rain: { initial: 'dry', states: { dry: { on: { try: { target: 'wet' } } }, wet: {} } },
          },
        },
        last: fakeNode({ end: '#fake.done' }),
      }),
      done: fakeEnding(),
    },
  });
  const call = (service: string) => ({ choice: 'try', service, need: 'advocate' });

  it('lets scenery follow a choice over services for the classes that stay', () => {
    expect(Object.keys(stateOf(inner, 'plan.both.rain.dry').on ?? {})).toEqual(['try:meets', 'try:full']);
    const tried = played(inner, ['go', call('advocates-full')], fakeDirectory());
    expect(valueAt(tried.snapshot.value, ['plan', 'both'])).toEqual({ talk: 'call', rain: 'wet' });
  });

  it('is left by the onDone of its talk, and by a choice, and can be entered again', () => {
    expect(placesOf(played(inner, ['go', call('advocates'), 'end'], fakeDirectory()))).toEqual([
      'plan.door',
      'plan.both.talk.call',
      'plan.last',
      'done',
    ]);
    const again = played(inner, ['go', call('advocates-full'), 'back', 'go'], fakeDirectory());
    expect(valueAt(again.snapshot.value, ['plan', 'both'])).toEqual({ talk: 'call', rain: 'dry' });
  });
});
