// Long because every refusal stands here with its sentence and its path.

import { describe } from 'vitest';
import { at, itRefuses } from '../../builders/refused.ts';

describe('the schema of states, guards and actions', () => {
  itRefuses({
    'a state whose key has a capital': {
      of: 'loops',
      changes: { 'machine.states.Account': { type: 'final' } },
      says: [
        [
          'In the machine, the name "Account" is not an id (small letters, digits and hyphens, a letter or digit first).',
          'machine.states.Account',
        ],
      ],
    },
    'a state called constructor': {
      of: 'loops',
      changes: { [at('constructor')]: { type: 'final' } },
      says: [
        [
          'In the machine, the name "constructor" is a name that JavaScript keeps for itself.',
          at('constructor'),
        ],
      ],
    },
    entry: {
      of: 'loops',
      changes: { [at('account.open', 'entry')]: [] },
      says: [['In *open*, *entry* is not a word of the format here.', at('account.open', 'entry')]],
    },
    after: {
      of: 'loops',
      changes: { [at('account.open', 'after')]: { '1000': 'x' } },
      says: [['In *open*, *after* is not a word of the format here.', at('account.open', 'after')]],
    },
    'an id below the root': {
      of: 'loops',
      changes: { [at('account.open', 'id')]: 'x' },
      says: [['In *open*, *id* is not a word of the format here.', at('account.open', 'id')]],
    },
    history: {
      of: 'loops',
      changes: { [at('account.open', 'type')]: 'history' },
      says: [
        [
          'In *open*, *type* is "history", which is not a word of the format here. It can be *parallel* or *final*.',
          at('account.open', 'type'),
        ],
      ],
    },
    'on at the root': {
      of: 'loops',
      changes: { 'machine.on': { x: { target: 'end' } } },
      says: [['In the machine, *on* is not a word of the format here.', 'machine.on']],
    },
    'a bare target': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere')]: 'middle' },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *anywhere* must be an object in braces or a list, not "middle".',
          at('account.open', 'on.anywhere'),
        ],
      ],
    },
    'no alternatives': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere')]: [] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *anywhere* has to hold at least 1 entry.',
          at('account.open', 'on.anywhere'),
        ],
      ],
    },
    'an alternative without a target': {
      of: 'loops',
      changes: {
        [at('account.open', 'on.anywhere')]: { actions: [{ type: 'flag', params: { flag: 'x' } }] },
      },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *target* is missing.',
          at('account.open', 'on.anywhere.target'),
        ],
      ],
    },
    'one of several without a target': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere')]: [{ guard: { trust: 1 } }] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *target* is missing.',
          at('account.open', 'on.anywhere[0].target'),
        ],
      ],
    },
    reenter: {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.reenter')]: true },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *reenter* is not a word of the format here.',
          at('account.open', 'on.anywhere.reenter'),
        ],
      ],
    },
    'several targets': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.target')]: ['middle'] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *target* must be text, not a list.',
          at('account.open', 'on.anywhere.target'),
        ],
      ],
    },
    cond: {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.cond')]: 'x' },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *cond* is not a word of the format here.',
          at('account.open', 'on.anywhere.cond'),
        ],
      ],
    },
    'a guard that is a text': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: 'moved' },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *guard* must be an object in braces, not "moved".',
          at('account.open', 'on.anywhere.guard'),
        ],
      ],
    },
    'a misspelt guard': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: { flg: 'moved' } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *flg* is not a word of the format here. Did you mean *flag*?',
          at('account.open', 'on.anywhere.guard.flg'),
        ],
      ],
    },
    'a guard that does not exist': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: { weather: 'moved' } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *guard* needs one of *type*, *params*, *safety*, *control*, *trust*, *strain*, *knows*, *need*, *flag*, *all*, *any* or *not*.',
          at('account.open', 'on.anywhere.guard'),
        ],
      ],
    },
    'a level beyond the range': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: { safety: 4 } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *safety* has to be at most 3.',
          at('account.open', 'on.anywhere.guard.safety'),
        ],
      ],
    },
    'a level in words': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: { safety: 'high' } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *safety* must be a number, not "high".',
          at('account.open', 'on.anywhere.guard.safety'),
        ],
      ],
    },
    'two guards in one': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: { safety: 1, trust: 1 } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *trust* cannot stand beside *safety* here.',
          at('account.open', 'on.anywhere.guard.trust'),
        ],
      ],
    },
    'a misspelt type of a long guard': {
      of: 'loops',
      changes: {
        [at('account.open', 'on.anywhere.guard')]: {
          type: 'atLeats',
          params: { dimension: 'safety', value: 1 },
        },
      },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *type* is "atLeats", which is not a word of the format here. Did you mean *atLeast*?',
          at('account.open', 'on.anywhere.guard.type'),
        ],
      ],
    },
    'a misspelt dimension': {
      of: 'loops',
      changes: {
        [at('account.open', 'on.anywhere.guard')]: {
          type: 'atLeast',
          params: { dimension: 'safty', value: 1 },
        },
      },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *params.dimension* is "safty", which is not a word of the format here. Did you mean *safety*?',
          at('account.open', 'on.anywhere.guard.params.dimension'),
        ],
      ],
    },
    'a long guard without params': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: { type: 'atLeast' } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *params* is missing.',
          at('account.open', 'on.anywhere.guard.params'),
        ],
      ],
    },
    'a long guard with the params of another': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: { type: 'knows', params: { flag: 'x' } } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *params.fact* is missing.',
          at('account.open', 'on.anywhere.guard.params.fact'),
        ],
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *flag* is not a word of the format here.',
          at('account.open', 'on.anywhere.guard.params.flag'),
        ],
      ],
    },
    'all of nothing': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: { all: [] } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *all* has to hold at least 1 entry.',
          at('account.open', 'on.anywhere.guard.all'),
        ],
      ],
    },
    'a misspelt guard inside others': {
      of: 'loops',
      changes: {
        [at('account.open', 'on.anywhere.guard')]: {
          all: [{ trust: 1 }, { any: [{ not: { flagg: 'x' } }] }],
        },
      },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *flagg* is not a word of the format here. Did you mean *flag*?',
          at('account.open', 'on.anywhere.guard.all[1].any[0].not.flagg'),
        ],
      ],
    },
    'all of one guard': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: { all: { trust: 1 } } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *all* must be a list, not an object in braces.',
          at('account.open', 'on.anywhere.guard.all'),
        ],
      ],
    },
    'not of several guards': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: { not: [{ trust: 1 }] } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *not* must be an object in braces, not a list.',
          at('account.open', 'on.anywhere.guard.not'),
        ],
      ],
    },
    'an empty guard': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.guard')]: {} },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *guard* needs one of *type*, *params*, *safety*, *control*, *trust*, *strain*, *knows*, *need*, *flag*, *all*, *any* or *not*.',
          at('account.open', 'on.anywhere.guard'),
        ],
      ],
    },
    'a misspelt action': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.actions')]: [{ type: 'shfit', params: { trust: 1 } }] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *type* is "shfit", which is not a word of the format here. Did you mean *shift*?',
          at('account.open', 'on.anywhere.actions[0].type'),
        ],
      ],
    },
    'an action that does not exist': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.actions')]: [{ type: 'raise', params: { trust: 1 } }] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *type* is "raise", which is not a word of the format here. It can be *shift*, *disclose*, *note* or *flag*.',
          at('account.open', 'on.anywhere.actions[0].type'),
        ],
      ],
    },
    'an action without a type': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.actions')]: [{ params: { trust: 1 } }] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *type* is missing.',
          at('account.open', 'on.anywhere.actions[0].type'),
        ],
      ],
    },
    'an action that is a text': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.actions')]: ['shift'] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", entry 1 of *actions* must be an object in braces, not "shift".',
          at('account.open', 'on.anywhere.actions[0]'),
        ],
      ],
    },
    'one action without a list': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.actions')]: { type: 'shift', params: { trust: 1 } } },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *actions* must be a list, not an object in braces.',
          at('account.open', 'on.anywhere.actions'),
        ],
      ],
    },
    'a shift of nothing': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.actions')]: [{ type: 'shift', params: {} }] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *params* names no dimension to shift.',
          at('account.open', 'on.anywhere.actions[0].params'),
        ],
      ],
    },
    'a shift of a misspelt dimension': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.actions')]: [{ type: 'shift', params: { truts: 1 } }] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *truts* is not a word of the format here. Did you mean *trust*?',
          at('account.open', 'on.anywhere.actions[0].params.truts'),
        ],
      ],
    },
    'a shift beyond the range': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.actions')]: [{ type: 'shift', params: { trust: 7 } }] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *params.trust* has to be at most 6.',
          at('account.open', 'on.anywhere.actions[0].params.trust'),
        ],
      ],
    },
    'one fact without a list': {
      of: 'loops',
      changes: {
        [at('account.open', 'on.anywhere.actions')]: [{ type: 'disclose', params: { facts: 'neck' } }],
      },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *params.facts* must be a list, not "neck".',
          at('account.open', 'on.anywhere.actions[0].params.facts'),
        ],
      ],
    },
  });
});
