import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { codes } from '../../../scenarios/assess/code-book.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { anyRun } from './any-run.ts';
import { decisionsOf, smallScenario } from './small-scenario.ts';

const blamed = smallScenario({
  start: 'hall',
  nodes: {
    hall: {
      stakes: ['C3'],
      choices: {
        blame: { goes: 'kitchen', rates: { C3: -2 }, codes: ['BLM'] },
        belittle: { goes: 'kitchen', rates: { C3: 0 }, codes: ['MIN'] },
      },
    },
    kitchen: {
      stakes: ['C3'],
      choices: {
        'take-back': { goes: 'end:out', rates: { C3: 2 }, repairs: ['blame'] },
        'mend-and-return': { goes: 'hall', rates: { C3: 0 }, repairs: ['blame'] },
      },
    },
  },
  endings: { out: {} },
});

function harmsOf(choices: readonly string[]) {
  return assess({ scenario: blamed, decisions: decisionsOf(blamed, choices), rubric: rubric1 }).harms;
}

describe('harmsIn', () => {
  it('lists each rate below 0 with the decision that repaired it', () => {
    expect(harmsOf(['blame', 'take-back'])).toEqual([
      {
        seq: 1,
        node: 'visit.hall',
        choice: 'blame',
        rates: [{ competency: 'C3', rate: -2 }],
        codes: [],
        isGate: false,
        repairedAt: 2,
      },
    ]);
  });

  it('lists a code of harm where no rate is below 0', () => {
    expect(harmsOf(['belittle'])).toMatchObject([{ choice: 'belittle', rates: [], codes: ['MIN'] }]);
  });

  it('lets a repair reach only what came before it', () => {
    const repairs = (...choices: readonly string[]) => harmsOf(choices).map(({ repairedAt }) => repairedAt);
    expect(repairs('blame', 'mend-and-return', 'blame', 'take-back')).toEqual([2, 4]);
    expect(repairs('blame', 'mend-and-return', 'blame')).toEqual([2, null]);
  });

  it('always lists every decision rated below 0 or coded as harm towards the victim, and no other', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const { choices } = indexScenario(scenario);
        const harmful = decisions.flatMap(({ choice: id }, position) => {
          const choice = choices.get(id)?.choice;
          const rated = Object.values(choice?.rates ?? {}).some((rate) => rate < 0);
          const coded = choice?.to !== 'tom' && choice?.codes?.some((code) => codes[code].family === 'harm');
          return rated || coded === true ? [position + 1] : [];
        });
        const { harms } = assess({ scenario, decisions, rubric: rubric1 });
        expect(harms.map(({ seq }) => seq)).toEqual(harmful);
      }),
    );
  });

  it('never loses a harm as the run goes on', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), ({ scenario, decisions }, cut) => {
        const prefix = decisions.slice(0, cut % (decisions.length + 1));
        const listed = (run: typeof decisions) =>
          assess({ scenario, decisions: run, rubric: rubric1 }).harms.map((harm) => ({
            ...harm,
            repairedAt: 'may come',
          }));
        expect(listed(decisions).slice(0, listed(prefix).length)).toEqual(listed(prefix));
      }),
    );
  });
});
