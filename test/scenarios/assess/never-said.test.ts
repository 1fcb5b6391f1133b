import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import type { Action } from '../../../scenarios/format/action.ts';
import { anyRun } from './any-run.ts';
import { decisionsOf, smallScenario } from './small-scenario.ts';

const opens = { type: 'atLeast', params: { dimension: 'safety', value: 1 } } as const;
const asks: Action = { type: 'disclose', params: { facts: ['neck', 'phone'] } };

const doorway = smallScenario({
  start: 'doorway',
  nodes: {
    doorway: {
      stakes: ['C1'],
      choices: {
        'ask-here': { goes: 'doorway', actions: [asks] },
        'step-out': { goes: 'doorway', actions: [{ type: 'shift', params: { safety: 1 } }] },
        'ask-through-cousin': { goes: 'relayed' },
      },
    },
  },
  beats: {
    relayed: {
      lines: [{ by: 'ruth', for: 'maya', text: 'She fell.', meant: 'He pushed me.' }],
      always: [{ goes: 'end:out' }],
    },
  },
  endings: { out: {} },
  facts: {
    neck: { text: 'He pressed on her neck.', kind: 'risk', opens },
    phone: { text: 'He reads her phone.', kind: 'digital' },
    job: { text: 'She fears for her job.', kind: 'worry', kept: true },
  },
});

function saidIn(...choices: readonly string[]) {
  return assess({ scenario: doorway, decisions: decisionsOf(doorway, choices), rubric: rubric1 }).said;
}

describe('neverSaid', () => {
  it('tells what was told, what was closed by how it was asked, and what is theirs to keep', () => {
    expect(saidIn('ask-here')).toEqual({
      told: [{ fact: 'phone', seq: 1 }],
      closed: [{ fact: 'neck', seq: 1 }],
      kept: ['job'],
      notPassedOn: [],
    });
  });

  it('holds nothing closed that was told later', () => {
    expect(saidIn('ask-here', 'step-out', 'ask-here')).toMatchObject({
      told: [
        { fact: 'neck', seq: 3 },
        { fact: 'phone', seq: 1 },
      ],
      closed: [],
    });
  });

  it('leaves what nobody asked for theirs to keep', () => {
    expect(saidIn('step-out').kept).toEqual(['job', 'neck', 'phone']);
  });

  it('gives what was said and not passed on', () => {
    expect(saidIn('ask-through-cousin').notPassedOn).toEqual([
      { seq: 1, by: 'ruth', text: 'She fell.', meant: 'He pushed me.' },
    ]);
  });

  it('always puts each fact in exactly one list', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, decisions }) => {
        const { told, closed, kept } = assess({ scenario, decisions, rubric: rubric1 }).said;
        const listed = [...told, ...closed].map(({ fact }) => fact).concat(kept);
        expect(listed.toSorted()).toEqual(Object.keys(scenario.facts).toSorted());
      }),
    );
  });
});
