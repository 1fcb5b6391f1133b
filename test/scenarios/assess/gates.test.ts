import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { anyRun } from './any-run.ts';
import { decisionsOf, replayed, smallScenario } from './small-scenario.ts';

const porch = smallScenario({
  start: 'porch',
  nodes: {
    porch: {
      stakes: ['C7'],
      choices: {
        ask: { goes: 'porch', rates: { C7: 0 }, acts: ['danger-asked'] },
        'ask-and-go': { goes: 'door', rates: { C7: 2 }, acts: ['danger-asked'] },
        'go-on': { goes: 'door', rates: { C7: 0 } },
        mediate: { goes: 'door', rates: { C7: -2 }, gate: 'couples-counselling' },
      },
    },
    door: {
      stakes: ['C7'],
      choices: {
        'ask-late': { goes: 'porch', rates: { C7: 0 }, acts: ['danger-asked'] },
        back: { goes: 'porch', rates: { C7: 0 } },
        leave: { goes: 'end:out', rates: { C7: 0 } },
      },
    },
  },
  endings: { out: {} },
  gates: [
    { gate: 'danger-left-unasked', unless: ['danger-asked', 'danger-introduced'], after: 'visit.porch' },
  ],
});

function gatesOf(choices: readonly string[]) {
  return assess({ scenario: porch, decisions: decisionsOf(porch, choices), rubric: rubric1 }).gates;
}

describe('trippedGates', () => {
  it('trips by a choice at that decision, whatever else was done', () => {
    expect(gatesOf(['ask', 'mediate'])).toEqual([
      {
        gate: 'couples-counselling',
        by: 'choice',
        seq: 2,
        node: 'visit.porch',
        choice: 'mediate',
        undone: [],
      },
    ]);
  });

  it('trips by omission at the decision that leaves the node, and names what was left undone', () => {
    expect(gatesOf(['go-on', 'leave'])).toMatchObject([
      {
        gate: 'danger-left-unasked',
        by: 'omission',
        seq: 1,
        choice: 'go-on',
        undone: ['danger-asked', 'danger-introduced'],
      },
    ]);
  });

  it('does not trip by omission when the act was done before, or by the very decision that leaves', () => {
    expect(gatesOf(['ask', 'go-on'])).toEqual([]);
    expect(gatesOf(['ask-and-go'])).toEqual([]);
  });

  it('does not trip while the interview stays at the node', () => {
    expect(gatesOf([])).toEqual([]);
  });

  it('stays tripped when the act is done later, and trips once', () => {
    expect(gatesOf(['go-on', 'ask-late', 'go-on', 'back', 'go-on']).map(({ seq }) => seq)).toEqual([1]);
  });

  it('never loses a gate as the run goes on', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), ({ scenario, decisions }, cut) => {
        const prefix = decisions.slice(0, cut % (decisions.length + 1));
        const tripped = (run: typeof decisions) =>
          assess({ scenario, decisions: run, rubric: rubric1 }).gates;
        expect(tripped(decisions).slice(0, tripped(prefix).length)).toEqual(tripped(prefix));
      }),
    );
  });

  it('always trips by omission at the first leaving of the node unless an act was done up to then', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const { index, turns } = replayed(scenario, decisions);
        const acts = decisions.map(({ choice }) => index.choices.get(choice)?.choice.acts ?? []);
        const expected = scenario.gates.flatMap(({ gate, unless, after }) => {
          const at = decisions.findIndex(
            ({ node }, position) => node === after && !turns[position + 1]?.stayed,
          );
          const done = acts.slice(0, at + 1).flat();
          return at === -1 || unless.some((act) => done.includes(act)) ? [] : [`${gate} at ${at + 1}`];
        });
        const tripped = assess({ scenario, decisions, rubric: rubric1 }).gates;
        const omitted = tripped
          .filter(({ by }) => by === 'omission')
          .map(({ gate, seq }) => `${gate} at ${seq}`);
        expect(omitted.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
