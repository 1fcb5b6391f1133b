import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandScenario } from '../../../scenarios/format/expand-scenario.ts';
import { scenarioDocument } from '../../../scenarios/format/scenario-document.ts';
import { changedFixture, fixtureNames } from '../../builders/broken-document.ts';
import {
  fakeEnding,
  fakeNode,
  fakePhase,
  fakeScenario,
  parsedOrThrow,
} from '../../builders/fake-scenario.ts';
import { parsedFixture, stateOf } from '../../builders/parsed-fixture.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';
import { at } from '../../builders/refused.ts';

function expandedAgain(scenario: unknown): unknown {
  const expanded = expandScenario(scenarioDocument.parse(scenario));
  return expanded.ok ? expanded.scenario : expanded.problems;
}

describe('expandScenario', () => {
  it.each(fixtureNames())('changes nothing in an expanded %s', (name) => {
    const scenario = parsedFixture(name);
    expect(expandedAgain(scenario)).toEqual(scenario);
  });

  it('changes nothing in any expanded scenario', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        expect(expandedAgain(scenario)).toEqual(scenario);
      }),
    );
  });

  it('leaves out the schema that the file names for editors', () => {
    expect(parsedFixture('loops')).not.toHaveProperty('$schema');
  });

  it('writes short guards out in full, wherever they stand', () => {
    const scenario = parsedFixture('guarded-alternatives');
    expect(scenario.facts['neck']?.opens).toEqual({
      type: 'all',
      params: {
        of: [
          { type: 'atLeast', params: { dimension: 'safety', value: 1 } },
          { type: 'atMost', params: { dimension: 'strain', value: 1 } },
        ],
      },
    });
    const [first] = stateOf(scenario, 'account.neck').on?.['ask-neck'] ?? [];
    expect(first?.guard).toEqual({
      type: 'all',
      params: {
        of: [
          { type: 'flag', params: { flag: 'moved' } },
          { type: 'not', params: { of: { type: 'atLeast', params: { dimension: 'strain', value: 3 } } } },
        ],
      },
    });
  });

  it('makes one alternative, one notice and a bare name into lists', () => {
    const state = stateOf(parsedFixture('re-entry'), 'safety.look');
    expect(state.on?.['stay-here']).toEqual([{ target: '#re-entry.account' }]);
    expect(state.meta?.notice).toEqual([{ text: 'She looks at the stairs.' }]);
    expect(state.meta?.present).toEqual([{ who: 'maya', how: 'seen' }]);
  });

  it('gives a node the channel and the people of the nearest state around it', () => {
    const scenario = parsedFixture('channels');
    const channels = ['plan.portal', 'account.call', 'account.desk'].map(
      (path) => stateOf(scenario, path).meta?.channel,
    );
    expect(channels).toEqual(['text', 'phone', 'in-person']);
    expect(stateOf(scenario, 'account.call').meta?.present).toEqual([{ who: 'maya', how: 'heard' }]);
    expect(stateOf(scenario, 'account.desk').meta?.present).toEqual([{ who: 'maya', how: 'seen' }]);
  });

  it('gives each choice the reason and the basis of its node, and takes them from the node', () => {
    const { meta } = stateOf(
      parsedOrThrow(
        changedFixture('loops', {
          [at('account.open', 'meta.choices.0.because')]: 'Its own reason.',
          [at('account.open', 'meta.choices.1.basis')]: 'convention',
        }),
      ),
      'account.open',
    );
    expect(meta).not.toHaveProperty('because');
    expect(meta).not.toHaveProperty('basis');
    expect(meta?.choices?.map(({ because, basis }) => [because, basis])).toEqual([
      ['Its own reason.', 'practice'],
      ['An open question leaves the telling to her.', 'convention'],
      ['An open question leaves the telling to her.', 'practice'],
    ]);
  });

  it('says whom a choice is said to where only one victim is there', () => {
    const choices = stateOf(parsedFixture('interpreter'), 'plan.door').meta?.choices;
    expect(choices?.map(({ id, to }) => [id, to])).toEqual([
      ['get-voice', undefined],
      ['ask-teo', 'cousin'],
    ]);
    expect(stateOf(parsedFixture('interpreter'), 'account.first').meta?.choices?.[0]?.to).toBe('maya');
  });

  it('lets a line that says a fact speak its quote, unless it has words of its own', () => {
    const { meta } = stateOf(parsedFixture('guarded-alternatives'), 'account.told');
    expect(meta?.lines?.map(({ text }) => text)).toEqual([
      'It was only for a second. He let go.',
      'And he still has my keys.',
    ]);
  });

  it('lets scenery that waits for a node wait for its choices that stay in the talk', () => {
    const scenario = parsedFixture('scene-regions');
    expect(Object.keys(stateOf(scenario, 'account.child.asleep').on ?? {})).toEqual(['softly', 'press']);
    expect(Object.keys(stateOf(scenario, 'account.child.stirring').on ?? {})).toEqual(['table', 'hurry']);
  });

  it('prefers what scenery says of one choice to what it says of the node', () => {
    const scenario = parsedOrThrow(
      changedFixture('scene-regions', {
        [at('account.child.asleep', 'on.press')]: { target: 'awake' },
      }),
    );
    expect(stateOf(scenario, 'account.child.asleep').on).toEqual({
      softly: [{ target: 'stirring' }],
      press: [{ target: 'awake' }],
    });
  });

  it('knows a node of the talk by its path there when its key is not the only one', () => {
    const inner = (id: string) =>
      fakePhase({ same: fakeNode({ [id]: '#fake.now.talk.last' }) }, { meta: {} });
    const { phase: _, ...plain } = inner('x').meta ?? {};
    const nested = (id: string) => ({ ...inner(id), meta: plain });
    const scenario = fakeScenario({
      states: {
        now: {
          type: 'parallel',
          meta: { phase: 'plan', channel: 'phone', present: ['maya'] },
          states: {
            talk: {
              initial: 'one',
              states: {
                one: nested('left'),
                two: nested('right'),
                last: fakeNode({ on: '#fake.now.talk.two', off: '#fake.done' }),
              },
            },
            rain: { initial: 'dry', states: { dry: { on: { 'two.same': { target: 'wet' } } }, wet: {} } },
          },
        },
        done: fakeEnding(),
      },
    });
    expect(Object.keys(stateOf(scenario, 'now.rain.dry').on ?? {})).toEqual(['right']);
  });

  it('takes a sub-scene for what it writes, with the author’s way on', () => {
    const scenario = parsedFixture('closing');
    const close = scenario.machine.states['close'];
    expect(close).not.toHaveProperty('use');
    expect(close?.onDone).toEqual([{ target: 'end' }]);
    expect(close?.meta?.phase).toBe('close');
    expect(Object.keys(close?.states ?? {})).toEqual(
      expect.arrayContaining(['read-back', 'next', 'contact', 'goodbye', 'over']),
    );
  });
});
