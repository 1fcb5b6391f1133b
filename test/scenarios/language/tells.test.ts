import { describe, expect, it } from 'vitest';
import { tellsOf } from '../../../scenarios/language/tells.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';

/** One node with a best line and two others. */
function said(id: string, best: string, others: readonly [string, string]) {
  const words = { best, worse: others[0], worst: others[1] };
  const choices = Object.fromEntries(Object.entries(words).map(([choice, say]) => [choice, { say }]));
  const node = fakeNode({ best: `#${id}.done`, worse: `#${id}.done`, worst: `#${id}.done` }, { choices });
  return fakeScenario({ id, states: { plan: fakePhase({ doorway: node }), done: fakeEnding() } });
}

describe('tellsOf', () => {
  it('lets nobody pick by what they have read in the scenario itself', () => {
    const { scenarios } = tellsOf([
      said('one', 'Whenever.', ['Hurry.', 'Look.']),
      said('two', 'Hurry.', ['Whenever.', 'Sit.']),
    ]);
    expect(scenarios.map(({ scenario, nodes, picked }) => [scenario.id, nodes, picked])).toEqual([
      ['one', 1, 0],
      ['two', 1, 0],
    ]);
  });

  it('takes the scenarios together as well, and says in which each one-sided word stands', () => {
    const same = ['one', 'two', 'three', 'four', 'five'].map((id) =>
      said(id, `Whenever, ${id}.`, ['Hurry up.', 'Sit down.']),
    );
    const { together, oneSided } = tellsOf(same);
    expect(together).toMatchObject({ nodes: 5, picked: 5 });
    expect(together.luck).toBeCloseTo((1 / 3) ** 5, 12);
    expect(oneSided.map(({ word, in: side }) => `${word} ${side}`)).toContain('whenever best');
    expect(oneSided[0]?.lines.map(({ scenario }) => scenario.id)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it('has nothing to pick by where there is a single scenario', () => {
    const { together } = tellsOf([said('one', 'Whenever you like.', ['Hurry up.', 'Sit down.'])]);
    expect(together.picked).toBeCloseTo(together.byChance, 12);
  });
});
