// Long because every refusal stands here with its sentence and its path.

import { describe } from 'vitest';
import { at, itRefuses } from '../../builders/refused.ts';

/** The node at which the fixture calls a service, as a step of a referral written by hand. */
function step(referral: unknown): Readonly<Record<string, unknown>> {
  return {
    [at('referral.call', 'meta.stakes')]: undefined,
    [at('referral.call', 'meta.referral')]: referral,
    [at('referral.call', 'meta.choices.0.rates')]: undefined,
    [at('referral.call', 'meta.choices.0.referral')]: { way: 'together' },
    [at('referral.call', 'meta.choices.1.rates')]: undefined,
    [at('referral.call', 'meta.choices.1.codes')]: undefined,
    [at('referral.call', 'meta.choices.1.referral')]: { way: 'none' },
  };
}

describe('the rules of a referral', () => {
  itRefuses({
    'a step of a referral outside the referral': {
      of: 'services',
      changes: {
        [at('needs.ask', 'meta.stakes')]: undefined,
        [at('needs.ask', 'meta.referral')]: { step: 'open' },
        [at('needs.ask', 'meta.choices.0.rates')]: undefined,
        [at('needs.ask', 'meta.choices.0.codes')]: undefined,
        [at('needs.ask', 'meta.choices.0.referral')]: { way: 'worry' },
        [at('needs.ask', 'meta.choices.1.rates')]: undefined,
        [at('needs.ask', 'meta.choices.1.codes')]: undefined,
        [at('needs.ask', 'meta.choices.1.referral')]: { way: 'list' },
      },
      says: [
        [
          '*ask* is a step of a referral outside a phase *referral*.',
          'machine.states.needs.states.ask.meta.referral',
        ],
      ],
    },
    'stakes at a step of a referral': {
      of: 'services',
      changes: { ...step({ step: 'offer', need: 'advocate' }), [at('referral.call', 'meta.stakes')]: ['C8'] },
      says: [
        [
          'In *call*, choice 1, "Call a service together, on…", has no rate for *C8*, which is at stake here.',
          'machine.states.referral.states.call.meta.choices[0]',
        ],
        [
          'In *call*, choice 2, "Here is a card with the numbers.", has no rate for *C8*, which is at stake here.',
          'machine.states.referral.states.call.meta.choices[1]',
        ],
        [
          '*call* has *stakes* beside *referral*: a referral is judged apart.',
          'machine.states.referral.states.call.meta.stakes',
        ],
      ],
    },
    'a step that does not say for which need': {
      of: 'services',
      changes: { ...step({ step: 'offer' }) },
      says: [
        [
          '*call* is the step *offer* and does not say for which *need*.',
          'machine.states.referral.states.call.meta.referral.need',
        ],
      ],
    },
    'a step for a need that does not exist': {
      of: 'services',
      changes: { ...step({ step: 'offer', need: 'advocat' }) },
      says: [
        [
          '*call* is about the need *advocat*, which does not exist. Did you mean *advocate*?',
          'machine.states.referral.states.call.meta.referral.need',
        ],
      ],
    },
    'a step about one need that is about none': {
      of: 'services',
      changes: {
        ...step({ step: 'open', need: 'advocate' }),
        [at('referral.call', 'meta.choices.0.over')]: undefined,
        [at('referral.call', 'on')]: { call: { target: 'again' }, card: { target: 'again' } },
        [at('referral.call', 'meta.choices.0.referral')]: { way: 'worry' },
        [at('referral.call', 'meta.choices.1.referral')]: { way: 'list' },
      },
      says: [
        [
          '*call* is the step *open*, which is about no single need.',
          'machine.states.referral.states.call.meta.referral.need',
        ],
      ],
    },
    'a barrier that does not say what it is': {
      of: 'services',
      changes: {
        ...step({ step: 'barrier', need: 'advocate' }),
        [at('referral.call', 'meta.choices.0.over')]: undefined,
        [at('referral.call', 'on')]: { call: { target: 'again' }, card: { target: 'again' } },
        [at('referral.call', 'meta.choices.0.referral')]: { way: 'solve' },
        [at('referral.call', 'meta.choices.1.referral')]: { way: 'vague' },
      },
      says: [
        [
          '*call* does not say what the *barrier* is.',
          'machine.states.referral.states.call.meta.referral.barrier',
        ],
      ],
    },
    'a barrier where none is': {
      of: 'services',
      changes: { ...step({ step: 'offer', need: 'advocate', barrier: 'ride' }) },
      says: [
        ['*call* has a *barrier* and is none.', 'machine.states.referral.states.call.meta.referral.barrier'],
      ],
    },
    'a notice of rights where none is explained': {
      of: 'services',
      changes: { ...step({ step: 'offer', need: 'advocate', pack: 'alder' }) },
      says: [
        [
          '*call* has a *pack*, and explains no rights.',
          'machine.states.referral.states.call.meta.referral.pack',
        ],
      ],
    },
    'an offer of what has to be reported': {
      of: 'services',
      changes: { ...step({ step: 'offer', need: 'advocate' }), 'needs.advocate.mandated': true },
      says: [
        [
          '*call* offers *advocate*, which is *mandated*; it is reported.',
          'machine.states.referral.states.call.meta.referral.need',
        ],
      ],
    },
    'a report of what is not mandated': {
      of: 'services',
      changes: {
        ...step({ step: 'report', need: 'advocate' }),
        [at('referral.call', 'meta.choices.0.referral')]: { way: 'told' },
        [at('referral.call', 'meta.choices.1.referral')]: { way: 'leave' },
      },
      says: [
        [
          '*call* reports *advocate*, which is not *mandated*; it is offered.',
          'machine.states.referral.states.call.meta.referral.need',
        ],
      ],
    },
    'rates at a step of a referral': {
      of: 'services',
      changes: {
        ...step({ step: 'offer', need: 'advocate' }),
        [at('referral.call', 'meta.choices.1.rates')]: { C8: 0 },
      },
      says: [
        [
          'In *call*, choice 2, "Here is a card with the numbers.", is a step of a referral and cannot have *rates*: a referral is judged apart.',
          'machine.states.referral.states.call.meta.choices[1].rates',
        ],
      ],
    },
    'codes at a step of a referral': {
      of: 'services',
      changes: {
        ...step({ step: 'offer', need: 'advocate' }),
        [at('referral.call', 'meta.choices.1.codes')]: ['APC'],
      },
      says: [
        [
          'In *call*, choice 2, "Here is a card with the numbers.", is a step of a referral and cannot have *codes*: a referral is judged apart.',
          'machine.states.referral.states.call.meta.choices[1].codes',
        ],
      ],
    },
    'a choice that is no way of its step': {
      of: 'services',
      changes: {
        ...step({ step: 'offer', need: 'advocate' }),
        [at('referral.call', 'meta.choices.1.referral')]: undefined,
      },
      says: [
        [
          'In *call*, choice 2, "Here is a card with the numbers.", does not say in which *way* it takes the step *offer*.',
          'machine.states.referral.states.call.meta.choices[1].referral',
        ],
      ],
    },
    'a way of another step': {
      of: 'services',
      changes: {
        ...step({ step: 'offer', need: 'advocate' }),
        [at('referral.call', 'meta.choices.1.referral')]: { way: 'door' },
      },
      says: [
        [
          'In *call*, choice 2, "Here is a card with the numbers.", takes the step *offer* in the way *door*; its ways are together, comes, phone, card, push and none.',
          'machine.states.referral.states.call.meta.choices[1].referral.way',
        ],
      ],
    },
    'a way of a referral where none is': {
      of: 'services',
      changes: { [at('referral.call', 'meta.choices.1.referral')]: { way: 'card' } },
      says: [
        [
          'In *call*, choice 2, "Here is a card with the numbers.", has *referral*, and its node is no step of one.',
          'machine.states.referral.states.call.meta.choices[1].referral',
        ],
      ],
    },
    'a choice that takes up nothing': {
      of: 'services',
      changes: {
        ...step({ step: 'agenda' }),
        [at('referral.call', 'meta.choices.0.over')]: undefined,
        [at('referral.call', 'on')]: { call: { target: 'again' }, card: { target: 'again' } },
        [at('referral.call', 'meta.choices.0.referral')]: { way: 'take' },
        [at('referral.call', 'meta.choices.1.referral')]: { way: 'enough' },
      },
      says: [
        [
          'In *call*, choice 1, "Call a service together, on…", does not say which *need* it takes up.',
          'machine.states.referral.states.call.meta.choices[0].referral.need',
        ],
      ],
    },
    'a choice that takes up what does not exist': {
      of: 'services',
      changes: {
        ...step({ step: 'agenda' }),
        [at('referral.call', 'meta.choices.0.over')]: undefined,
        [at('referral.call', 'on')]: { call: { target: 'again' }, card: { target: 'again' } },
        [at('referral.call', 'meta.choices.0.referral')]: { way: 'take', need: 'medicl' },
        [at('referral.call', 'meta.choices.1.referral')]: { way: 'enough' },
      },
      says: [
        [
          'In *call*, choice 1, "Call a service together, on…", takes up *medicl*, which does not exist. Did you mean *medical*?',
          'machine.states.referral.states.call.meta.choices[0].referral.need',
        ],
      ],
    },
    'an offer that names no service': {
      of: 'services',
      changes: {
        ...step({ step: 'offer', need: 'advocate' }),
        [at('referral.call', 'meta.choices.0.over')]: undefined,
        [at('referral.call', 'on')]: { call: { target: 'again' }, card: { target: 'again' } },
      },
      says: [
        [
          'In *call*, choice 1, "Call a service together, on…", names a service, so it is *over* services.',
          'machine.states.referral.states.call.meta.choices[0].over',
        ],
      ],
    },
    'a service where none is named': {
      of: 'services',
      changes: {
        ...step({ step: 'offer', need: 'advocate' }),
        [at('referral.call', 'meta.choices.0.referral')]: { way: 'none' },
        [at('referral.call', 'meta.choices.1.referral')]: { way: 'none' },
      },
      says: [
        [
          'In *call*, choice 1, "Call a service together, on…", names no service and cannot be *over* them.',
          'machine.states.referral.states.call.meta.choices[0].over',
        ],
      ],
    },
    'a condition of a need over what does not exist': {
      of: 'referral',
      changes: { 'needs.medical.noticeable': { knows: 'nek' } },
      says: [
        [
          'The need *medical* asks for the fact *nek*, which does not exist. Did you mean *neck*?',
          'needs.medical.noticeable',
        ],
      ],
    },
    'a referral without needs': {
      of: 'referral',
      changes: { [at('referral', 'with.needs')]: {} },
      says: [['In *referral*, *needs* names no need.', 'machine.states.referral.with.needs']],
    },
    'a referral for a need that does not exist': {
      of: 'referral',
      changes: {
        [at('referral', 'with.needs.plaace')]: { yes: 'Yes.', no: 'No.', after: 'So.', full: 'Oh.' },
      },
      says: [
        [
          'In *referral*, *with.needs.plaace*, is about the need *plaace*, which does not exist. Did you mean *place*?',
          'machine.states.referral.with.needs.plaace',
        ],
        [
          'In *referral*, *with.needs.plaace*, takes up *plaace*, which does not exist. Did you mean *place*?',
          'machine.states.referral.with.needs.plaace',
        ],
        [
          'In *referral*, *with.needs.plaace*, asks for the need *plaace*, which does not exist. Did you mean *place*?',
          'machine.states.referral.with.needs.plaace',
        ],
      ],
    },
    'a referral that offers what has to be reported': {
      of: 'referral',
      changes: { 'needs.place.mandated': true },
      says: [
        [
          'In *referral*, *with.needs.place*, offers *place*, which is *mandated*; it is reported.',
          'machine.states.referral.with.needs.place',
        ],
      ],
    },
    'a need whose name is too long for a referral': {
      of: 'referral',
      changes: {
        [at('referral', 'with.needs.nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn')]: {
          yes: 'Yes.',
          no: 'No.',
          after: 'So.',
          full: 'Oh.',
        },
      },
      says: [
        [
          'In *referral*, *with.needs*, the name "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn" is longer than the name of a need in a referral may be (36 characters).',
          'machine.states.referral.with.needs.nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn',
        ],
      ],
    },
    'a flag that is not the referral’s': {
      of: 'referral',
      changes: { [at('referral', 'with.needs.place.flags.called')]: 'called' },
      says: [
        [
          'In *referral*, *with.needs.place.flags*, *called* is a flag of the referral and has to begin with *referral-*.',
          'machine.states.referral.with.needs.place.flags.called',
        ],
      ],
    },
    'a referral with nobody': {
      of: 'referral',
      changes: { [at('referral', 'with.person')]: 'mya' },
      says: [
        [
          'In *referral*, *with.person*, is said by *mya*, who is not among the people. Did you mean *maya*?',
          'machine.states.referral.with.person',
        ],
        [
          'In *referral*, *with.person*, is said to *mya*, who is not among the people. Did you mean *maya*?',
          'machine.states.referral.with.person',
        ],
        [
          'In *referral*, *with.person*, is answered by *mya*, who is not among the people. Did you mean *maya*?',
          'machine.states.referral.with.person',
        ],
      ],
    },
    'words for no choice of the referral': {
      of: 'referral',
      changes: { [at('referral', 'with.words.place-psh')]: 'You have to.' },
      says: [
        [
          'In *referral*, *with.words*, *place-psh* is no choice of the referral; the nearest is *place-push*.',
          'machine.states.referral.with.words.place-psh',
        ],
      ],
    },
    'an inner view of no choice of the referral': {
      of: 'referral',
      changes: { [at('referral', 'with.inner.palce-together')]: 'She asked.' },
      says: [
        [
          'In *referral*, *with.inner*, *palce-together* is no choice of the referral; the nearest is *place-together*.',
          'machine.states.referral.with.inner.palce-together',
        ],
      ],
    },
    'a voice on the line that is nobody’s': {
      of: 'referral',
      changes: { [at('referral', 'with.needs.place.voice.0.by')]: 'dna' },
      says: [
        [
          'In *referral*, *with.needs.place.voice[0].by*, is said by *dna*, who is not among the people. Did you mean *dana*?',
          'machine.states.referral.with.needs.place.voice[0].by',
        ],
      ],
    },
  });
});
