// Long because every refusal stands here with its sentence and its path.

import { describe } from 'vitest';
import { at, itRefuses } from '../../builders/refused.ts';

describe('the rules of choices, reasons and rates', () => {
  itRefuses({
    'a choice that is both said and done': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.do')]: 'x' },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", is both said and done: it has *say* and *do*, and needs exactly one.',
          at('account.open', 'meta.choices[0]'),
        ],
      ],
    },
    'a choice that is neither said nor done': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.say')]: undefined },
      says: [
        [
          'In *open*, choice 1, is neither said nor done: it needs *say* or *do*.',
          at('account.open', 'meta.choices[0]'),
        ],
      ],
    },
    'an id that choices of two nodes share': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.choices.0.id')]: 'press' },
      says: [
        [
          'In *open*, choice 2, "At the beginning, please.", has the id *press*, which a choice of *account.middle* has too; ids of choices are unique.',
          at('account.open', 'meta.choices[1].id'),
        ],
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", leads nowhere: *on* has no entry *press*.',
          at('account.middle', 'meta.choices[0]'),
        ],
        ['In *middle*, the entry *kitchen*, is no choice here.', at('account.middle', 'on.kitchen')],
      ],
    },
    'an id that two choices of a node share': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.choices.0.id')]: 'again' },
      says: [
        [
          'In *middle*, choice 2, "Let us go back to where it…", has the id *again*, which another choice here has too; ids of choices are unique.',
          at('account.middle', 'meta.choices[1].id'),
        ],
        ['In *middle*, the entry *kitchen*, is no choice here.', at('account.middle', 'on.kitchen')],
      ],
    },
    'a choice that leads nowhere': {
      of: 'loops',
      changes: { [at('account.middle', 'on.again')]: undefined },
      says: [
        [
          'In *middle*, choice 2, "Let us go back to where it…", leads nowhere: *on* has no entry *again*.',
          at('account.middle', 'meta.choices[1]'),
        ],
      ],
    },
    'an entry of on that is no choice': {
      of: 'loops',
      changes: { [at('account.middle', 'on.kitchn')]: { target: 'open' } },
      says: [
        [
          'In *middle*, the entry *kitchn*, is no choice here. Did you mean *kitchen*?',
          at('account.middle', 'on.kitchn'),
        ],
      ],
    },
    'a class for a choice that is not over services': {
      of: 'loops',
      changes: { [at('account.middle', 'on.again:meets')]: { target: 'open' } },
      says: [
        [
          'In *middle*, choice 2, "Let us go back to where it…", for *meets*, is not *over* services and needs only the entry *again*.',
          at('account.middle', 'on.again:meets'),
        ],
      ],
    },
    'a plain entry for a choice over services': {
      of: 'services',
      changes: { [at('referral.call', 'on.call')]: { target: 'again' } },
      says: [
        [
          'In *call*, choice 1, "Call a service together, on…", is *over* services: *on* needs an entry for each class, such as *call:meets*.',
          at('referral.call', 'on.call'),
        ],
      ],
    },
    'a class that does not exist': {
      of: 'services',
      changes: { [at('referral.call', 'on.call:ful')]: { target: 'again' } },
      says: [
        [
          'In *call*, choice 1, "Call a service together, on…", for *ful*, names *ful*, which is no class of services. Did you mean *full*?',
          at('referral.call', 'on.call:ful'),
        ],
      ],
    },
    'a choice over services without entries': {
      of: 'services',
      changes: { [at('referral.call', 'on')]: { card: { target: '#services.end' } } },
      says: [
        [
          'In *call*, choice 1, "Call a service together, on…", leads nowhere: *on* has no entry of its classes, such as *call:meets*.',
          at('referral.call', 'meta.choices[0]'),
        ],
      ],
    },
    'a choice over services without a directory': {
      of: 'services',
      changes: { directory: undefined },
      says: [
        [
          'In *call*, choice 1, "Call a service together, on…", looks in a service directory, and the scenario names no *directory*.',
          at('referral.call', 'meta.choices[0].over'),
        ],
      ],
    },
    'words to a victim without codes': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.choices.0.codes')]: undefined },
      says: [
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", is said to *maya* and has no *codes*.',
          at('account.middle', 'meta.choices[0].codes'),
        ],
      ],
    },
    'rates without a reason': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.because')]: undefined },
      says: [
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", is rated and has no *because*, neither its own nor its node’s.',
          at('account.middle', 'meta.choices[0].because'),
        ],
        [
          'In *middle*, choice 2, "Let us go back to where it…", is rated and has no *because*, neither its own nor its node’s.',
          at('account.middle', 'meta.choices[1].because'),
        ],
      ],
    },
    'rates without a basis': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.basis')]: undefined },
      says: [
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", is rated and has no *basis*, neither its own nor its node’s.',
          at('account.middle', 'meta.choices[0].basis'),
        ],
        [
          'In *middle*, choice 2, "Let us go back to where it…", is rated and has no *basis*, neither its own nor its node’s.',
          at('account.middle', 'meta.choices[1].basis'),
        ],
      ],
    },
    'a coded choice without an inner view': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.choices.0.inner')]: undefined },
      says: [
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", is coded and has no *inner* that says how it was taken.',
          at('account.middle', 'meta.choices[0].inner'),
        ],
      ],
    },
    'a basis in a source that is not listed': {
      of: 'loops',
      changes: {
        sources: { S22: { title: 'A text', url: 'https://example.org' } },
        [at('account.middle', 'meta.basis')]: { source: ['S2'] },
      },
      says: [
        [
          '*middle* rests on *S2*, which is not among the *sources*. Did you mean *S22*?',
          at('account.middle', 'meta.basis.source[0]'),
        ],
      ],
    },
    'a stake without a rate': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.stakes')]: ['C4', 'C3'] },
      says: [
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", has no rate for *C3*, which is at stake here.',
          at('account.middle', 'meta.choices[0].rates.C3'),
        ],
        [
          'In *middle*, choice 2, "Let us go back to where it…", has no rate for *C3*, which is at stake here.',
          at('account.middle', 'meta.choices[1].rates.C3'),
        ],
      ],
    },
    'a rate of what is not at stake': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.choices.0.rates.C1')]: 1 },
      says: [
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", rates *C1*; at stake here: C4.',
          at('account.middle', 'meta.choices[0].rates.C1'),
        ],
      ],
    },
    'one stake twice': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.stakes')]: ['C4', 'C4'] },
      says: [['*middle* names *C4* twice in *stakes*.', at('account.middle', 'meta.stakes[1]')]],
    },
    'a node where nothing is best on both stakes': {
      of: 'loops',
      changes: {
        [at('account.middle', 'meta.stakes')]: ['C4', 'C3'],
        [at('account.middle', 'meta.choices.0.rates')]: { C4: 2, C3: 0 },
        [at('account.middle', 'meta.choices.1.rates')]: { C4: 0, C3: 1 },
      },
      says: [
        [
          '*middle* has no choice that is best on both *C4* and *C3*: what is best there would be a matter of luck.',
          at('account.middle', 'meta.choices'),
        ],
      ],
    },
    'a harm that nothing repairs': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.1.rates.C4')]: -2 },
      says: [
        [
          'In *open*, choice 2, "At the beginning, please.", is rated −2, is no *gate*, and no choice *repairs* it.',
          at('account.open', 'meta.choices[1].rates.C4'),
        ],
      ],
    },
    'a repair of what does not exist': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.choices.0.repairs')]: ['pres'] },
      says: [
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", repairs *pres*, which does not exist. Did you mean *press*?',
          at('account.middle', 'meta.choices[0].repairs[0]'),
        ],
      ],
    },
    'a choice that repairs itself': {
      of: 'loops',
      changes: {
        [at('account.open', 'meta.choices.1.rates.C4')]: -2,
        [at('account.open', 'meta.choices.1.repairs')]: ['press'],
        [at('account.middle', 'meta.choices.0.repairs')]: ['press'],
      },
      says: [
        [
          'In *open*, choice 2, "At the beginning, please.", repairs itself; a repair is another choice.',
          at('account.open', 'meta.choices[1].repairs[0]'),
        ],
      ],
    },
    'a repair of what is no harm': {
      of: 'loops',
      changes: { [at('account.middle', 'meta.choices.0.repairs')]: ['press'] },
      says: [
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", repairs *press*, which is rated −2 on nothing.',
          at('account.middle', 'meta.choices[0].repairs[0]'),
        ],
      ],
    },
  });
});
