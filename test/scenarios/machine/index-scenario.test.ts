import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexScenario, isWithin, stateAt } from '../../../scenarios/machine/index-scenario.ts';
import { ancestorPaths, parentPath, targetPath } from '../../../scenarios/machine/target.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';
import { turnedKeys } from '../../builders/turned-keys.ts';

describe('indexScenario', () => {
  it('knows every state by its path, parents first and the talk before the scenery', () => {
    const { states } = indexScenario(parsedFixture('scene-regions'));
    expect([...states].map(([path, { kind }]) => `${path} ${kind}`)).toEqual([
      'account parallel',
      'account.talk compound',
      'account.talk.open node',
      'account.talk.second node',
      'account.talk.third node',
      'account.child compound',
      'account.child.asleep scene',
      'account.child.awake scene',
      'account.child.stirring scene',
      'account.radio compound',
      'account.radio.answered final',
      'account.radio.calling scene',
      'account.radio.quiet scene',
      'end ending',
    ]);
  });

  it('knows beats, and what each state stands in', () => {
    expect(indexScenario(parsedFixture('answer')).states.get('referral.declines')?.kind).toBe('beat');
    const { states } = indexScenario(parsedFixture('scene-regions'));
    expect(states.get('account.child.awake')).toMatchObject({
      phaseKey: 'account',
      parallel: 'account',
      scene: 'account.child',
    });
    expect(states.get('account.talk.open')).toMatchObject({ parallel: 'account', scene: undefined });
  });

  it('finds every choice with its node', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const { nodes, choices } = indexScenario(scenario);
        const all = [...nodes.values()].flatMap((node) => node.choices.map(({ id }) => [id, node.path]));
        expect([...choices].map(([id, { node }]) => [id, node.path])).toEqual(all);
      }),
    );
  });

  it('walks in the same order whatever the order in the file', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const turned = parsedOrThrow(turnedKeys(scenario));
        expect([...indexScenario(turned).states.keys()]).toEqual([...indexScenario(scenario).states.keys()]);
      }),
    );
  });

  it('is made once for a scenario', () => {
    const scenario = parsedFixture('loops');
    expect(indexScenario(scenario)).toBe(indexScenario(scenario));
  });

  it('takes a path that is not there for a bug', () => {
    expect(() => stateAt(indexScenario(parsedFixture('loops')), 'account.attic')).toThrow('account.attic');
  });
});

describe('paths and targets', () => {
  it('lead from a sibling’s key or from the top', () => {
    expect(targetPath('m', 'account.first', 'second')).toBe('account.second');
    expect(targetPath('m', 'account', 'end')).toBe('end');
    expect(targetPath('m', 'account.first', '#m.plan.door')).toBe('plan.door');
  });

  it('know what is around them', () => {
    expect(parentPath('a.b.c')).toBe('a.b');
    expect(parentPath('a')).toBe('');
    expect(ancestorPaths('a.b.c')).toEqual(['a.b', 'a']);
    expect(isWithin('a.b', 'a')).toBe(true);
    expect(isWithin('a', 'a')).toBe(true);
    expect(isWithin('ab', 'a')).toBe(false);
  });
});
