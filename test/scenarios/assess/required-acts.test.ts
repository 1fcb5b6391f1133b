import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { anyRun } from './any-run.ts';
import { decisionsOf, smallScenario } from './small-scenario.ts';

const asking = smallScenario({
  start: 'hall',
  nodes: {
    hall: {
      stakes: ['C1'],
      choices: {
        'ask-neck': { goes: 'asked', rates: { C1: 2 }, acts: ['neck-asked', 'injury-asked'] },
        'ask-again': { goes: 'hall', rates: { C1: 0 }, acts: ['neck-asked'] },
        go: { goes: 'end:out', rates: { C1: 0 } },
      },
    },
  },
  beats: {
    asked: { always: [{ goes: 'says-no' }] },
    'says-no': { answer: { by: 'maya', to: 'medic', is: 'declines' }, always: [{ goes: 'end:out' }] },
  },
  endings: { out: {} },
  objectives: [
    { id: 'o1', text: 'Ask.', competencies: ['C1'], requires: ['neck-asked', 'danger-asked'] },
    { id: 'o2', text: 'Ask.', competencies: [], requires: ['neck-asked'] },
  ],
});

function actsOf(choices: readonly string[]) {
  return assess({ scenario: asking, decisions: decisionsOf(asking, choices), rubric: rubric1 }).acts;
}

describe('requiredActs', () => {
  it('names each required act once, with the objectives that ask for it and where it was done', () => {
    expect(actsOf(['ask-again', 'ask-neck'])).toEqual([
      { act: 'neck-asked', objectives: ['o1', 'o2'], doneAt: [1, 2] },
      { act: 'danger-asked', objectives: ['o1'], doneAt: [] },
    ]);
  });

  it('counts an act that the person declined', () => {
    expect(actsOf(['ask-neck'])[0]).toMatchObject({ act: 'neck-asked', doneAt: [1] });
  });

  it('always finds an act exactly at the decisions whose choice performs it', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const { choices } = indexScenario(scenario);
        for (const { act, doneAt } of assess({ scenario, decisions, rubric: rubric1 }).acts) {
          const performed = decisions.map(
            ({ choice }) => choices.get(choice)?.choice.acts?.includes(act) === true,
          );
          expect(doneAt).toEqual(performed.flatMap((done, position) => (done ? [position + 1] : [])));
        }
      }),
    );
  });
});
