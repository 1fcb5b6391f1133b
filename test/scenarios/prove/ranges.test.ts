import { describe, expect, it } from 'vitest';
import { prove } from '../../../scenarios/prove/prove.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';
import { proveChanged, rated } from './sound-scenario.ts';

describe('the ranges of a proof', () => {
  it('are what runs can earn, could have earned and show, over all endings', () => {
    const { ranges } = proveChanged(({ choice }) => {
      choice('n1-pass').rates = { C1: 1, C2: -1 };
    });
    expect(ranges).toEqual([
      {
        competency: 'C1',
        judged: true,
        earned: { least: 1, most: 8 },
        possible: { least: 8, most: 8 },
        moments: { least: 4, most: 4 },
      },
      {
        competency: 'C2',
        judged: true,
        earned: { least: 0, most: 8 },
        possible: { least: 8, most: 8 },
        moments: { least: 4, most: 4 },
      },
    ]);
  });

  it('are told apart by ending', () => {
    const { endings } = proveChanged(({ lead }) => lead('n2-pass', { target: '#fake.report' }));
    const possible = endings.map(({ ending, ranges }) => [ending, ranges[0]?.possible]);
    expect(possible).toEqual([
      ['card', { least: 8, most: 8 }],
      ['report', { least: 4, most: 8 }],
    ]);
  });

  it('count a silence as nothing, and the node once it is left', () => {
    const { ranges } = proveChanged(({ choice, lead }) => {
      const waiting = choice('n2-pass');
      delete waiting.say;
      delete waiting.codes;
      Object.assign(waiting, { do: 'Say nothing.', rates: rated(0) });
      lead('n2-pass', { target: 'n2', actions: [{ type: 'shift', params: { strain: 1 } }] });
    });
    expect(ranges[0]).toMatchObject({ earned: { least: 2, most: 8 }, moments: { least: 4, most: 4 } });
  });

  it('count a node once however often a run comes round, and what was earned on the way into the loop', () => {
    // Two nodes lead to each other; the way out is at x, and the best way there is to begin with y.
    const node = (leads: Record<string, string>, rates: Record<string, number>) =>
      fakeNode(leads, {
        choices: Object.fromEntries(Object.entries(rates).map(([id, rate]) => [id, { rates: { C1: rate } }])),
      });
    const scenario = fakeScenario({
      states: {
        plan: fakePhase({
          start: node({ 'to-x': 'x', 'to-y': 'y' }, { 'to-x': 0, 'to-y': 2 }),
          x: node({ 'x-on': 'y', 'x-out': '#fake.done' }, { 'x-on': 2, 'x-out': 0 }),
          y: node({ 'y-on': 'x' }, { 'y-on': 2 }),
          z: node({ 'z-on': '#fake.done' }, { 'z-on': 2 }),
        }),
        done: fakeEnding(),
      },
    });
    expect(prove(scenario).ranges[0]).toEqual({
      competency: 'C1',
      judged: true,
      earned: { least: 0, most: 6 },
      possible: { least: 4, most: 6 },
      moments: { least: 2, most: 3 },
    });
  });
});
