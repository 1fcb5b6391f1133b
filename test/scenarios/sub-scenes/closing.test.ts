import { describe, expect, it } from 'vitest';
import { acts } from '../../../scenarios/assess/code-book.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { subScenes } from '../../../scenarios/sub-scenes/registry.ts';
import { changedFixture, fixtureText } from '../../builders/broken-document.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';
import { placesOf, played, saidNow, standings } from '../../builders/played.ts';

const scenario = parsedFixture('closing');
const nodes = [...indexScenario(scenario).nodes.values()].filter(({ phase }) => phase === 'close');
const choices = nodes.flatMap((node) => node.choices);

describe('the sub-scenes', () => {
  it('each have a name and a version of their own', () => {
    const names = subScenes.map(({ name, version }) => `${name}@${version}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('closing@1');
  });
});

describe('closing@1', () => {
  it('reads back, tells what comes next, asks for a safe way, and says goodbye', () => {
    const well = ['good', 'closing-read-back', 'closing-tell-next', 'closing-ask-contact', 'closing-invite'];
    const interview = played(scenario, well);
    expect(placesOf(interview).slice(1)).toEqual([
      'close.read-back',
      'close.next',
      'close.contact',
      'close.goodbye',
      'end',
    ]);
    expect(saidNow(played(scenario, well.slice(0, 2)))).toEqual(['Half past eleven. The rest is right.']);
  });

  it('can be done badly at every point, and still ends', () => {
    const badly = ['good', 'closing-sum-up', 'closing-promise', 'closing-message', 'closing-leave'];
    expect(latestTurn(played(scenario, badly)).place.path).toBe('end');
  });

  it('lets whoever passed a point over take it up at the door, once, and stay there', () => {
    const way = ['good', 'closing-enough', 'closing-tell-next', 'closing-assume'];
    const door = played(scenario, way);
    expect(standings(door)).toMatchObject({
      'closing-read-back-now': 'open',
      'closing-tell-next-now': 'hidden',
      'closing-ask-contact-now': 'open',
    });
    const asked = played(scenario, [...way, 'closing-ask-contact-now']);
    expect(latestTurn(asked)).toMatchObject({ stayed: true, place: { path: 'close.goodbye' } });
    expect(saidNow(asked)).toEqual(['My sister’s. Mornings. Say you are the school.']);
    expect(standings(asked)).toMatchObject({ 'closing-ask-contact-now': 'hidden', 'closing-invite': 'open' });
  });

  it('offers each of its acts at two nodes', () => {
    const offered = (
      ['read-back', 'next-step-told', 'safe-contact-asked'] as const satisfies (keyof typeof acts)[]
    ).map((act) => nodes.filter((node) => node.choices.some((choice) => choice.acts?.includes(act))).length);
    expect(offered).toEqual([2, 2, 2]);
  });

  it('sets only flags and has only choices that begin with its name', () => {
    expect(choices.every(({ id }) => id.startsWith('closing-'))).toBe(true);
    const text = JSON.stringify(scenario.machine.states['close']);
    const flags = [...text.matchAll(/"flag":"([^"]+)"/g)].map(([, flag]) => flag);
    expect(flags).not.toHaveLength(0);
    expect(flags.every((flag) => flag?.startsWith('closing-'))).toBe(true);
  });

  it('leaves only by its final child', () => {
    const { states = {} } = scenario.machine.states['close'] ?? {};
    const targets = Object.values(states).flatMap(({ on = {}, always = [] }) =>
      [...Object.values(on).flat(), ...always].map(({ target }) => target),
    );
    expect(targets.every((target) => Object.hasOwn(states, target))).toBe(true);
    expect(states['over']).toEqual({ type: 'final' });
  });

  it('has one best choice at each point, whatever else is open', () => {
    for (const node of nodes) {
      const [stake] = node.stakes;
      const rates = node.choices.map(({ rates: given }) => (stake === undefined ? 0 : given[stake]));
      expect(rates.filter((rate) => rate === 2)).toHaveLength(1);
    }
  });

  it('makes a message a gate where the phone is watched', () => {
    const gateOf = (watched: true | undefined) => {
      const document = changedFixture('closing', { 'machine.states.close.with.watched': watched });
      return indexScenario(parsedOrThrow(document)).choices.get('closing-message')?.choice.gate;
    };
    expect(gateOf(undefined)).toBeUndefined();
    expect(gateOf(true)).toBe('message-where-watched');
  });

  it('goes through an interpreter where there is one', () => {
    const document = changedFixture('closing', {
      'people.voice': { name: 'Ms. Ochoa', role: 'interpreter', about: 'on the phone' },
      'machine.states.close.with.via': 'voice',
    });
    const interview = played(parsedOrThrow(document), ['good', 'closing-read-back']);
    expect(latestTurn(interview).spoken).toMatchObject([{ by: 'maya', via: 'voice' }]);
    expect(interview.index.choices.get('closing-invite')?.choice.via).toBe('voice');
  });

  it('says nothing an author did not write', () => {
    const written = fixtureText('closing');
    const spoken = [
      ...choices.map(({ say, inner }) => [say, inner]),
      ...Object.values(scenario.machine.states['close']?.states ?? {}).flatMap(({ meta }) =>
        (meta?.lines ?? []).map(({ text }) => [text]),
      ),
    ].flat();
    for (const text of spoken) expect(written).toContain(JSON.stringify(text));
  });
});
