import { describe } from 'vitest';
import { at, itRefuses } from '../../builders/refused.ts';

describe('the rules of what each state may have and carry', () => {
  itRefuses({
    'a beat that leads nowhere': {
      of: 'answer',
      changes: { [at('referral.accepts', 'always')]: undefined },
      says: [
        [
          '*accepts* has neither choices, children nor *always*, so nothing can lead on from it.',
          at('referral.accepts'),
        ],
      ],
    },
    'a beat with on': {
      of: 'answer',
      changes: { [at('referral.accepts', 'on')]: { x: { target: 'goodbye' } } },
      says: [
        [
          '*accepts* is a beat (it has neither choices nor children) and cannot have *on*.',
          at('referral.accepts', 'on'),
        ],
      ],
    },
    'a node without on': {
      of: 'loops',
      changes: { [at('account.open', 'on')]: undefined },
      says: [['*open* has choices and no *on* that says where they lead.', at('account.open')]],
    },
    'a final child with on': {
      of: 'nested-phases',
      changes: { [at('explain.rules.over', 'on')]: {} },
      says: [['*over* is a final child and cannot have *on*.', at('explain.rules.over', 'on')]],
    },
    'an ending with children': {
      of: 'loops',
      changes: { 'machine.states.end.states': { a: { type: 'final' } } },
      says: [['*end* is an ending and cannot have *states*.', at('end', 'states')]],
    },
    'children without a beginning': {
      of: 'loops',
      changes: { [at('account', 'initial')]: undefined },
      says: [
        ['*account* has children and no *initial* that says where it begins.', at('account', 'initial')],
      ],
    },
    'a beginning that is no child': {
      of: 'loops',
      changes: { [at('account', 'initial')]: 'opn' },
      says: [
        [
          'In *account*, *initial* is *opn*, which is none of its children. Did you mean *open*?',
          at('account', 'initial'),
        ],
      ],
    },
    'states with nothing in it': {
      of: 'nested-phases',
      changes: { 'machine.states.explain.states.rules.states': {} },
      says: [
        ['*rules* has *states* with nothing in it.', at('explain.rules', 'states')],
        ['*rules* has *onDone* and no final child, so it is never done.', at('explain.rules', 'onDone')],
      ],
    },
    'on at a state with children': {
      of: 'loops',
      changes: { [at('account', 'on')]: { wait: { target: 'end' } } },
      says: [['*account* is a state with children and cannot have *on*.', at('account', 'on')]],
    },
    'a parallel state with initial': {
      of: 'scene-regions',
      changes: { [at('account', 'initial')]: 'talk' },
      says: [['*account* is a parallel state and cannot have *initial*.', at('account', 'initial')]],
    },
    'a parallel state with onDone': {
      of: 'scene-regions',
      changes: { [at('account', 'onDone')]: { target: 'end' } },
      says: [['*account* is a parallel state and cannot have *onDone*.', at('account', 'onDone')]],
    },
    'a final child whose parent has no onDone': {
      of: 'nested-phases',
      changes: { [at('explain.rules', 'onDone')]: undefined },
      says: [
        [
          '*rules* ends at its child *over* and has no *onDone* that says what comes then.',
          at('explain.rules', 'onDone'),
        ],
      ],
    },
    'onDone without a final child': {
      of: 'loops',
      changes: { [at('account', 'onDone')]: { target: 'end' } },
      says: [['*account* has *onDone* and no final child, so it is never done.', at('account', 'onDone')]],
    },
    'a node with onDone': {
      of: 'loops',
      changes: { [at('account.open', 'onDone')]: { target: 'middle' } },
      says: [['*open* is a node and cannot have *onDone*.', at('account.open', 'onDone')]],
    },
    'a region that is final': {
      of: 'scene-regions',
      changes: { [at('account.extra')]: { type: 'final' } },
      says: [['*extra* is a region of a parallel state and cannot be final.', at('account.extra')]],
    },
    'a phase below the top': {
      of: 'nested-phases',
      changes: { [at('explain.rules', 'meta')]: { phase: 'plan' } },
      says: [
        [
          '*rules* is a state with children and cannot have *phase*. Only a top state names its phase.',
          at('explain.rules', 'meta.phase'),
        ],
      ],
    },
    'choices beside the talk': {
      of: 'scene-regions',
      changes: {
        [at('account.child.asleep', 'meta')]: {
          choices: [{ id: 'x', do: 'x', rates: {}, because: 'b', basis: 'practice' }],
        },
      },
      says: [
        [
          '*asleep* is scenery and cannot have *choices*. Only a node has choices, and no node stands in a region beside *talk*.',
          at('account.child.asleep', 'meta.choices'),
        ],
      ],
    },
    'an answer at a node': {
      of: 'answer',
      changes: { [at('referral.offer', 'meta.answer')]: { by: 'maya', to: 'x', is: 'y' } },
      says: [
        [
          '*offer* is a node and cannot have *answer*. An answer stands on a beat or an ending that only this answer reaches.',
          at('referral.offer', 'meta.answer'),
        ],
      ],
    },
    'a notice at a beat': {
      of: 'answer',
      changes: { [at('referral.accepts', 'meta.notice')]: 'Rain.' },
      says: [
        [
          '*accepts* is a beat (it has neither choices nor children) and cannot have *notice*. What can be noticed is shown where the interview rests: at a node or an ending.',
          at('referral.accepts', 'meta.notice'),
        ],
      ],
    },
    'a title at a node': {
      of: 'loops',
      changes: { [at('account.open', 'meta.title')]: 'X' },
      says: [['*open* is a node and cannot have *title*.', at('account.open', 'meta.title')]],
    },
    'a node without stakes': {
      of: 'loops',
      changes: { [at('account.open', 'meta.stakes')]: undefined },
      says: [['*open* is a node and has no *stakes*.', at('account.open', 'meta.stakes')]],
    },
    'a node that no channel reaches': {
      of: 'loops',
      changes: { [at('account', 'meta.channel')]: undefined },
      says: [
        [
          '*middle* is a node and has no *channel*, and no state around it has.',
          at('account.middle', 'meta.channel'),
        ],
        [
          '*open* is a node and has no *channel*, and no state around it has.',
          at('account.open', 'meta.channel'),
        ],
      ],
    },
    'a node at which nobody is said to be': {
      of: 'loops',
      changes: { [at('account', 'meta.present')]: undefined },
      says: [
        [
          '*middle* is a node and has no *present*, and no state around it has.',
          at('account.middle', 'meta.present'),
        ],
        [
          '*open* is a node and has no *present*, and no state around it has.',
          at('account.open', 'meta.present'),
        ],
      ],
    },
    'an ending without a title': {
      of: 'loops',
      changes: { [at('end', 'meta.title')]: undefined },
      says: [['*end* is an ending and has no *title*.', at('end', 'meta.title')]],
    },
    'an ending without a day after': {
      of: 'loops',
      changes: { [at('end', 'meta.dayAfter')]: [] },
      says: [['*end* is an ending and has no *dayAfter*.', at('end', 'meta.dayAfter')]],
    },
    'an ending that holds nothing': {
      of: 'loops',
      changes: { [at('end', 'meta')]: undefined },
      says: [
        ['*end* is an ending and has no *title*.', at('end')],
        ['*end* is an ending and has no *lines*.', at('end')],
        ['*end* is an ending and has no *outcomes*.', at('end')],
        ['*end* is an ending and has no *dayAfter*.', at('end')],
      ],
    },
    'an ending of which one outcome holds only at times': {
      of: 'loops',
      changes: { [at('end', 'meta.outcomes.1.when')]: { trust: 1 } },
      says: [
        [
          '*end* has no outcome of *resolution* that always holds: one without *when*.',
          at('end', 'meta.outcomes'),
        ],
      ],
    },
    'choices at a state with children': {
      of: 'nested-phases',
      changes: { [at('explain.rules', 'meta')]: { choices: [{ id: 'x', do: 'Wait.', rates: {} }] } },
      says: [
        [
          '*rules* is a state with children and cannot have *choices*. Only a node has choices, and no node stands in a region beside *talk*.',
          at('explain.rules', 'meta.choices'),
        ],
      ],
    },
  });
});
