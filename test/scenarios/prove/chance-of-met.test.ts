import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import type { Rubric } from '../../../scenarios/assess/rubric.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { prove } from '../../../scenarios/prove/prove.ts';
import { anyRun } from '../assess/any-run.ts';
import { naiveChance } from './naive-chance.ts';
import { proveChanged, rated } from './sound-scenario.ts';

const scenarios = anyRun
  .map(({ scenario }) => scenario)
  .filter((scenario) => indexScenario(scenario).nodes.size <= 4);
const lenient: Rubric = { ...rubric1, leastMoments: 1 };

describe('the chance of met', () => {
  it('is what following every run gives, for somebody random and for somebody who is mostly at their best', () => {
    let compared = 0;
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const naive = (
          [
            ['random', 'random'],
            ['nineInTen', 0.9],
            ['eightInTen', 0.8],
          ] as const
        ).map(([name, officer]) => [name, naiveChance(scenario, lenient, officer, 120)] as const);
        if (naive.some(([, chance]) => chance === undefined)) return;
        const { chances } = prove(scenario, undefined, { rubric: lenient, chances: true });
        if (naive.some(([, chance]) => (chance ?? 0) > 0)) compared += 1;
        for (const [name, chance] of naive) expect(chances?.[name]).toBeCloseTo(chance ?? Number.NaN, 9);
      }),
    );
    expect(compared).toBeGreaterThan(5);
  }, 120_000);

  it('is told of a scenario in which each of four choices must not be the third', () => {
    const { chances } = proveChanged(
      ({ choice }) => {
        for (const node of ['n1', 'n2', 'n3', 'n4']) choice(`${node}-pass`).gate = 'person-left-in-danger';
      },
      { chances: true },
    );
    expect(chances?.random).toBeCloseTo((2 / 3) ** 4, 12);
    expect(chances?.nineInTen).toBeCloseTo(0.9 ** 4, 12);
  });

  it('does not lose a run that is bound to have more moments than are needed', () => {
    const bar = { numerator: 0, denominator: 1 };
    const { chances } = proveChanged(() => {}, {
      chances: true,
      rubric: { ...rubric1, leastMoments: 1, bar },
    });
    expect(chances?.random).toBeCloseTo(1 - (1 / 3) ** 4, 12);
  });

  it('counts a silence that goes round as often as it is kept', () => {
    const { chances } = proveChanged(
      ({ choice, lead }) => {
        for (const node of ['n1', 'n2', 'n3']) choice(`${node}-pass`).gate = 'person-left-in-danger';
        const waiting = choice('n4-pass');
        delete waiting.say;
        delete waiting.codes;
        Object.assign(waiting, { do: 'Say nothing.', rates: rated(0) });
        lead('n4-pass', { target: 'n4', actions: [{ type: 'shift', params: { strain: 1 } }] });
      },
      { chances: true },
    );
    expect(chances?.random).toBeCloseTo((2 / 3) ** 3, 12);
  });

  it('is not told where there is too much to keep apart', () => {
    expect(proveChanged(() => {}, { chances: true, mostRuns: 3 }).chances?.random).toBeNull();
  });
});

describe('the slips of a proof', () => {
  it('are none where the act can be done again and every harm is repaired later', () => {
    const proof = proveChanged(({ choice }) => {
      choice('n2-pass').rates = rated(-2);
      choice('n3-ask').repairs = ['n2-pass'];
    });
    expect(proof.bestRoute).toBe('n1-ask,n2-ask,n3-ask,n4-ask');
    expect(proof.slips).toEqual([]);
  });

  it('are told with the run up to and with each, gates left out', () => {
    const proof = proveChanged(({ choice, lead }) => {
      choice('n3-pass').gate = 'person-left-in-danger';
      lead('n2-pass', { target: '#fake.card' });
    });
    expect(proof.slips).toEqual([{ route: 'n1-ask,n2-pass', is: 'certain' }]);
  });
});
