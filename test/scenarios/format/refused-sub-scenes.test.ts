import { describe } from 'vitest';
import { at, itRefuses } from '../../builders/refused.ts';

describe('sub-scenes in a scenario', () => {
  itRefuses({
    'a sub-scene without a version': {
      of: 'closing',
      changes: { [at('close', 'use')]: 'closing' },
      says: [
        ['In *close*, *use* is not a sub-scene and its version, such as closing@1.', at('close', 'use')],
      ],
    },
    'a sub-scene that does not exist': {
      of: 'closing',
      changes: { [at('close', 'use')]: 'closng@1' },
      says: [['In *close*, there is no sub-scene *closng*. Did you mean *closing*?', at('close', 'use')]],
    },
    'a version that does not exist': {
      of: 'closing',
      changes: { [at('close', 'use')]: 'closing@2' },
      says: [['In *close*, *closing* has no version 2; the newest is *closing@1*.', at('close', 'use')]],
    },
    'other keys beside use': {
      of: 'closing',
      changes: { [at('close', 'on')]: {} },
      says: [['In *close*, *on* cannot stand beside *use* here.', at('close', 'on')]],
    },
    'a misspelt use': {
      of: 'closing',
      changes: { [at('close', 'use')]: undefined, [at('close', 'usee')]: 'closing@1' },
      says: [
        ['In *close*, *usee* is not a word of the format here. Did you mean *use*?', at('close', 'usee')],
      ],
    },
    'a sub-scene without words': {
      of: 'closing',
      changes: { [at('close', 'with')]: undefined },
      says: [['In *close*, *with* is missing.', at('close', 'with')]],
    },
    'an unknown key in with': {
      of: 'closing',
      changes: { [at('close', 'with.persn')]: 'maya' },
      says: [['In *close*, *persn* is not a word of the format here.', at('close', 'with.persn')]],
    },
    'a number for words in with': {
      of: 'closing',
      changes: { [at('close', 'with.next.tell.say')]: 3 },
      says: [
        ['In *close*, *with.next.tell*, *say* must be text, not *3*.', at('close', 'with.next.tell.say')],
      ],
    },
    'words that are missing in with': {
      of: 'closing',
      changes: { [at('close', 'with.next.tell')]: undefined },
      says: [['In *close*, *with.next*, *tell* is missing.', at('close', 'with.next.tell')]],
    },
    'a person in with who does not exist': {
      of: 'closing',
      changes: { [at('close', 'with.person')]: 'mya' },
      says: [
        [
          'In *close*, *with.person*, is said by *mya*, who is not among the people. Did you mean *maya*?',
          at('close', 'with.person'),
        ],
        [
          'In *close*, *with.person*, is said to *mya*, who is not among the people. Did you mean *maya*?',
          at('close', 'with.person'),
        ],
      ],
    },
    'somebody present in with who does not exist': {
      of: 'closing',
      changes: { [at('close', 'with.present')]: ['mya'] },
      says: [
        [
          'In *close*, *with.present[0].who*, has in *present* *mya*, who is not among the people. Did you mean *maya*?',
          at('close', 'with.present[0]'),
        ],
      ],
    },
    'a line in with by nobody': {
      of: 'closing',
      changes: { [at('close', 'with.lines.0.by')]: 'mya' },
      says: [
        [
          'In *close*, *with.lines[0].by*, is said by *mya*, who is not among the people. Did you mean *maya*?',
          at('close', 'with.lines[0].by'),
        ],
      ],
    },
    'an interpreter in with who is none': {
      of: 'closing',
      changes: { [at('close', 'with.via')]: 'maya' },
      says: [
        [
          'In *close*, *with.via*, comes via *maya*, who is no interpreter; anybody else who speaks for a person is *by*, with *for*.',
          at('close', 'with.via'),
        ],
        [
          'In *close*, *with.via*, is said by somebody *via* themselves; leave *via* out.',
          at('close', 'with.via'),
        ],
      ],
    },
    'a sub-scene after which nothing comes': {
      of: 'closing',
      changes: { [at('close', 'onDone')]: undefined },
      says: [
        [
          '*close* ends at its child *over* and has no *onDone* that says what comes then.',
          at('close', 'onDone'),
        ],
      ],
    },
    'a misspelt target after a sub-scene': {
      of: 'closing',
      changes: { [at('close', 'onDone.target')]: 'nd' },
      says: [
        [
          'In *close*, *onDone*, leads to *nd*, which does not exist. Did you mean *end*?',
          at('close', 'onDone.target'),
        ],
      ],
    },
    'a sub-scene that is used twice': {
      of: 'closing',
      changes: { [at('again')]: { use: 'closing@1', with: {}, onDone: { target: 'end' } } },
      says: [['In *again*, *closing@1* is used a second time; a scenario uses it once.', at('again', 'use')]],
    },
  });
});
