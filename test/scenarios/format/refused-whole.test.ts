import { describe } from 'vitest';
import { at, itRefuses } from '../../builders/refused.ts';

describe('the rules of the whole scenario', () => {
  itRefuses({
    'a machine that is not called like its scenario': {
      of: 'loops',
      changes: { 'machine.id': 'lops' },
      says: [["In the machine, *id* is *lops*; it has to be the scenario's own, *loops*.", 'machine.id']],
    },
    'a beginning that does not exist': {
      of: 'loops',
      changes: { 'machine.initial': 'acount' },
      says: [
        [
          'In the machine, *initial* is *acount*, which does not exist. Did you mean *account*?',
          'machine.initial',
        ],
      ],
    },
    'a beginning at an ending': {
      of: 'loops',
      changes: { 'machine.initial': 'end' },
      says: [
        [
          'In the machine, *initial* is *end*, which is an ending; an interview begins with a phase.',
          'machine.initial',
        ],
      ],
    },
    'a machine without an ending': {
      of: 'loops',
      changes: { [at('end')]: undefined },
      says: [
        [
          'In the machine, no ending is written: at least one top state has *type* "final".',
          'machine.states',
        ],
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", leads to *end*, which does not exist.',
          at('account.middle', 'on.kitchen.target'),
        ],
      ],
    },
    'a beat at the top': {
      of: 'loops',
      changes: { [at('stray')]: { meta: { lines: [] }, always: { target: 'end' } } },
      says: [
        ['*stray* stands at the top, where only phases and endings stand; put it into a phase.', at('stray')],
      ],
    },
    'a node at the top': {
      of: 'answer',
      changes: {
        [at('stray')]: {
          meta: {
            stakes: ['C3'],
            channel: 'phone',
            present: ['maya'],
            choices: [{ id: 'x', do: 'x', rates: { C3: 1 }, because: 'x', basis: 'practice' }],
          },
          on: { x: { target: 'end' } },
        },
      },
      says: [
        ['*stray* stands at the top, where only phases and endings stand; put it into a phase.', at('stray')],
      ],
    },
    'a phase that does not say which': {
      of: 'loops',
      changes: { [at('account', 'meta.phase')]: undefined },
      says: [
        ['*account* is a phase and has no *meta.phase* that says which, such as "plan".', at('account')],
      ],
    },
    'two objectives of one id': {
      of: 'loops',
      changes: { 'objectives.1': { id: 'o1', text: 'Again.', competencies: ['C4'], requires: [] } },
      says: [['Objective 2, "Again.", has the id *o1*, which objective 1 has too.', 'objectives[1].id']],
    },
    'one judged competency': {
      of: 'loops',
      changes: { 'objectives.0.competencies': ['C4'] },
      says: [['The objectives name C4; a scenario judges two to four.', 'objectives']],
    },
    'five judged competencies': {
      of: 'loops',
      changes: { 'objectives.0.competencies': ['C1', 'C2', 'C3', 'C4', 'C5'] },
      says: [['The objectives name C1, C2, C3, C4, C5; a scenario judges two to four.', 'objectives']],
    },
    'no judged competency': {
      of: 'loops',
      changes: { 'objectives.0.competencies': [] },
      says: [['The objectives name no competency; a scenario judges two to four.', 'objectives']],
    },
    'a required act that nothing does': {
      of: 'loops',
      changes: { 'objectives.0.requires': ['danger-asked'] },
      says: [
        [
          'Objective 1, "Open well and follow their…", requires *danger-asked*, which no choice does; it needs two nodes or more.',
          'objectives[0].requires[0]',
        ],
      ],
    },
    'a required act that can be missed for good': {
      of: 'loops',
      changes: { 'objectives.0.requires': ['silence-kept'] },
      says: [
        [
          'Objective 1, "Open well and follow their…", requires *silence-kept*, which can be done only at *account.open*; it needs two nodes or more.',
          'objectives[0].requires[0]',
        ],
      ],
    },
    'a gate after a node that does not exist': {
      of: 'loops',
      changes: { gates: [{ gate: 'danger-left-unasked', unless: ['danger-asked'], after: 'account.midle' }] },
      says: [
        [
          'Gate 1 comes after *account.midle*, which does not exist. Did you mean *account.middle*?',
          'gates[0].after',
        ],
      ],
    },
    'a gate after something that is no node': {
      of: 'loops',
      changes: { gates: [{ gate: 'danger-left-unasked', unless: ['danger-asked'], after: 'account' }] },
      says: [['Gate 1 comes after *account*, which is no node.', 'gates[0].after']],
    },
    'an omission for a gate that only a choice trips': {
      of: 'loops',
      changes: {
        gates: [{ gate: 'false-confidentiality', unless: ['danger-asked'], after: 'account.open' }],
      },
      says: [
        [
          'Gate 1 is *false-confidentiality*, which only a choice can trip; name it as the *gate* of that choice.',
          'gates[0].gate',
        ],
      ],
    },
    'guards inside guards beyond the limit': {
      of: 'locked-choices',
      changes: {
        [at('explain.ask', 'on.switch-off.guard')]: {
          not: { not: { not: { not: { not: { not: { flag: 'camera-told' } } } } } },
        },
      },
      says: [
        [
          'In *ask*, choice 2, "We agreed that I can switch it…", has guards inside guards deeper than 6.',
          at('explain.ask', 'on.switch-off.guard'),
        ],
      ],
    },
  });
});
