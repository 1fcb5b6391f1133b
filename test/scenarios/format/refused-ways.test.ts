// Long because every refusal stands here with its sentence and its path.

import { describe } from 'vitest';
import { at, itRefuses } from '../../builders/refused.ts';

describe('the rules of targets, alternatives and loops', () => {
  itRefuses({
    'a sibling that is misspelt': {
      of: 'loops',
      changes: { [at('account.open', 'on.anywhere.target')]: 'midle' },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", leads to *midle*, which does not exist. Did you mean *middle*?',
          at('account.open', 'on.anywhere.target'),
        ],
      ],
    },
    'an ending that is misspelt': {
      of: 'loops',
      changes: { [at('account.middle', 'on.kitchen.target')]: '#loops.ned' },
      says: [
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", leads to *ned*, which does not exist. Did you mean *end*?',
          at('account.middle', 'on.kitchen.target'),
        ],
      ],
    },
    'a path whose last name is misspelt': {
      of: 're-entry',
      changes: { [at('account.first', 'on.check-door.target')]: '#re-entry.safety.lok' },
      says: [
        [
          'In *first*, choice 2, "Wait. I want to look at the…", leads to *lok*, which does not exist. Did you mean *look*?',
          at('account.first', 'on.check-door.target'),
        ],
      ],
    },
    'a path whose phase is misspelt': {
      of: 're-entry',
      changes: { [at('account.first', 'on.check-door.target')]: '#re-entry.safty.look' },
      says: [
        [
          'In *first*, choice 2, "Wait. I want to look at the…", leads to *safty.look*, which does not exist. Did you mean *safety.look*?',
          at('account.first', 'on.check-door.target'),
        ],
      ],
    },
    'a bare name for a state that is not beside it': {
      of: 're-entry',
      changes: { [at('account.first', 'on.check-door.target')]: 'look' },
      says: [
        [
          'In *first*, choice 2, "Wait. I want to look at the…", leads to *look*, which is not beside it; write *#re-entry.safety.look*.',
          at('account.first', 'on.check-door.target'),
        ],
      ],
    },
    'a target in another machine': {
      of: 're-entry',
      changes: { [at('account.first', 'on.check-door.target')]: '#loops.end' },
      says: [
        [
          'In *first*, choice 2, "Wait. I want to look at the…", leads to *#loops.end*; a target is a sibling\'s key or begins with *#re-entry.*. Did you mean *#re-entry.end*?',
          at('account.first', 'on.check-door.target'),
        ],
      ],
    },
    "a path without the machine's id": {
      of: 're-entry',
      changes: { [at('account.first', 'on.check-door.target')]: 'safety.look' },
      says: [
        [
          'In *first*, choice 2, "Wait. I want to look at the…", leads to *safety.look*; a target is a sibling\'s key or begins with *#re-entry.*. Did you mean *#re-entry.safety.look*?',
          at('account.first', 'on.check-door.target'),
        ],
      ],
    },
    'a target that nothing is like': {
      of: 're-entry',
      changes: { [at('account.first', 'on.check-door.target')]: 'zzzzzz' },
      says: [
        [
          'In *first*, choice 2, "Wait. I want to look at the…", leads to *zzzzzz*, which does not exist.',
          at('account.first', 'on.check-door.target'),
        ],
      ],
    },
    'a way into the scenery': {
      of: 'scene-regions',
      changes: { [at('account.talk.open', 'on.softly.target')]: '#scene-regions.account.child.awake' },
      says: [
        [
          'In *open*, choice 1, "Quietly, then. Where would you…", leads into *account.child*, which is scenery; only that region itself moves there.',
          at('account.talk.open', 'on.softly.target'),
        ],
      ],
    },
    'an always of a state that leads inside it': {
      of: 'nested-phases',
      changes: {
        [at('explain.rules', 'always')]: {
          target: '#nested-phases.explain.rules.second',
          guard: { trust: 1 },
        },
      },
      says: [
        [
          'In *rules*, *always*, leads to *#nested-phases.explain.rules.second*, which is not outside *rules*.',
          at('explain.rules', 'always.target'),
        ],
        [
          '*rules* leads back to itself without a decision: *explain.rules* → *explain.rules*.',
          at('explain.rules', 'always'),
        ],
      ],
    },
    'an onDone that may not be taken': {
      of: 'nested-phases',
      changes: { [at('explain.rules', 'onDone.guard')]: { trust: 1 } },
      says: [
        [
          '*rules* needs a last alternative without a *guard*: when it is done, something has to come.',
          at('explain.rules', 'onDone'),
        ],
      ],
    },
    'a beat at which the interview could rest': {
      of: 'answer',
      changes: { [at('referral.accepts', 'always.guard')]: { trust: 1 } },
      says: [
        [
          '*accepts* needs a last alternative without a *guard*: nobody can decide at a beat, so it may not rest there.',
          at('referral.accepts', 'always'),
        ],
      ],
    },
    'a node that is always left at once': {
      of: 'loops',
      changes: { [at('account.open', 'always')]: { target: 'middle' } },
      says: [
        ['In *open*, *always*, has no *guard*, so its choices are never seen.', at('account.open', 'always')],
      ],
    },
    'a state that is always left at once': {
      of: 'nested-phases',
      changes: { [at('explain.rules', 'always')]: { target: '#nested-phases.end' } },
      says: [
        [
          'In *rules*, *always*, has no *guard*, so nothing inside is ever reached.',
          at('explain.rules', 'always'),
        ],
      ],
    },
    'two beats that lead to each other': {
      of: 'answer',
      changes: {
        [at('referral.accepts', 'always.target')]: 'declines',
        [at('referral.declines', 'always.0.target')]: 'accepts',
      },
      says: [
        [
          '*declines* leads back to itself without a decision: *referral.declines* → *referral.accepts* → *referral.declines*.',
          at('referral.declines', 'always'),
        ],
      ],
    },
    'a node that re-enters its own phase without a decision': {
      of: 'answer',
      changes: {
        [at('referral.goodbye', 'always')]: { target: '#answer.referral', guard: { trust: 3 } },
        [at('referral', 'initial')]: 'goodbye',
      },
      says: [
        [
          '*goodbye* leads back to itself without a decision: *referral.goodbye* → *referral.goodbye*.',
          at('referral.goodbye', 'always'),
        ],
      ],
    },
    'a state that is done as soon as it begins, and begins again': {
      of: 'nested-phases',
      changes: { [at('explain.rules', 'initial')]: 'over', [at('explain.rules', 'onDone.target')]: 'rules' },
      says: [
        [
          '*rules* leads back to itself without a decision: *explain.rules* → *explain.rules*.',
          at('explain.rules', 'onDone'),
        ],
      ],
    },
    'an alternative behind one that is always taken': {
      of: 'guarded-alternatives',
      changes: { [at('account.neck', 'on.ask-neck.0.guard')]: undefined },
      says: [
        [
          'In *neck*, choice 1, "Did anything press on your…", alternative 2, is never taken: alternative 1 before it has no *guard*.',
          at('account.neck', 'on.ask-neck[1]'),
        ],
      ],
    },
  });
});

describe('the rules of parallel states', () => {
  itRefuses({
    'a parallel state without a talk': {
      of: 'scene-regions',
      changes: { [at('account.talk')]: undefined },
      says: [
        [
          '*account* is parallel and has no region *talk*, in which the conversation goes on.',
          at('account', 'states'),
        ],
      ],
    },
    'a talk without nodes': {
      of: 'scene-regions',
      changes: {
        [at('account.talk')]: {
          initial: 'a',
          states: { a: { meta: {}, always: { target: '#scene-regions.end' } } },
        },
      },
      says: [['*talk* is the talk of a parallel state and has no nodes inside it.', at('account.talk')]],
    },
    'a parallel state inside another': {
      of: 'scene-regions',
      changes: {
        [at('account.talk.deep')]: {
          type: 'parallel',
          states: {
            talk: { initial: 'x', states: { x: { meta: {}, always: { target: '#scene-regions.end' } } } },
          },
        },
      },
      says: [
        ['*deep* is parallel inside *account*, which is parallel too.', at('account.talk.deep', 'type')],
      ],
    },
    'scenery that ends the interview': {
      of: 'scene-regions',
      changes: { [at('account.child.asleep', 'on.open.target')]: '#scene-regions.end' },
      says: [
        [
          'In *asleep*, the entry *open*, leads to *#scene-regions.end*, out of its region *account.child*; scenery stays in its region.',
          at('account.child.asleep', 'on.open.target'),
        ],
      ],
    },
    'scenery that moves another region': {
      of: 'scene-regions',
      changes: { [at('account.radio', 'onDone.target')]: 'child' },
      says: [
        [
          'In *radio*, *onDone*, leads into *account.child*, which is scenery; only that region itself moves there.',
          at('account.radio', 'onDone.target'),
        ],
        [
          'In *radio*, *onDone*, leads to *child*, out of its region *account.radio*; scenery stays in its region.',
          at('account.radio', 'onDone.target'),
        ],
      ],
    },
    'scenery that waits for a choice which leaves': {
      of: 'scene-regions',
      changes: { [at('account.child.asleep', 'on.leave-now')]: { target: 'awake' } },
      says: [
        [
          'In *asleep*, the entry *leave-now*, waits for a choice that can lead out to *#scene-regions.end*; scenery waits only for what stays in *talk*.',
          at('account.child.asleep', 'on.leave-now'),
        ],
      ],
    },
    'scenery that waits for a node which every choice leaves': {
      of: 'scene-regions',
      changes: { [at('account.child.asleep', 'on.third')]: { target: 'awake' } },
      says: [
        [
          'In *asleep*, the entry *third*, waits for a node of which every choice leads out of *account*.',
          at('account.child.asleep', 'on.third'),
        ],
      ],
    },
    'scenery that waits for what is not there': {
      of: 'scene-regions',
      changes: { [at('account.child.asleep', 'on.prss')]: { target: 'awake' } },
      says: [
        [
          'In *asleep*, the entry *prss*, waits for neither a choice nor a node of its *talk*. Did you mean *press*?',
          at('account.child.asleep', 'on.prss'),
        ],
      ],
    },
    'scenery that waits for one of two nodes of a name': {
      of: 'scene-regions',
      changes: {
        [at('account.talk.left')]: {
          initial: 'inner',
          states: {
            inner: {
              meta: {
                stakes: ['C4'],
                because: 'It is asked.',
                basis: 'practice',
                choices: [{ id: 'wait-left', do: 'Wait.', rates: { C4: 0 } }],
              },
              on: { 'wait-left': { target: '#scene-regions.account.talk.third' } },
            },
          },
        },
        [at('account.talk.right')]: {
          initial: 'inner',
          states: {
            inner: {
              meta: {
                stakes: ['C4'],
                because: 'It is asked.',
                basis: 'practice',
                choices: [{ id: 'wait-right', do: 'Wait.', rates: { C4: 0 } }],
              },
              on: { 'wait-right': { target: '#scene-regions.account.talk.third' } },
            },
          },
        },
        [at('account.child.asleep', 'on.inner')]: { target: 'awake' },
      },
      says: [
        [
          'In *asleep*, the entry *inner*, waits for one of several nodes of that name: *left.inner* or *right.inner*.',
          at('account.child.asleep', 'on.inner'),
        ],
      ],
    },
    'scenery that moves in a circle by itself': {
      of: 'scene-regions',
      changes: {
        [at('account.radio.quiet', 'always')]: { target: 'calling' },
        [at('account.radio.calling', 'always')]: { target: 'quiet' },
      },
      says: [
        [
          '*quiet* leads back to itself without a decision: *account.radio.quiet* → *account.radio.calling* → *account.radio.quiet*.',
          at('account.radio.quiet', 'always'),
        ],
      ],
    },
  });
});
