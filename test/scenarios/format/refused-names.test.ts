import { describe } from 'vitest';
import { at, itRefuses } from '../../builders/refused.ts';

describe('the rules of facts, needs and flags', () => {
  itRefuses({
    'a flag that nothing sets': {
      of: 'locked-choices',
      changes: { [at('explain.ask', 'on.switch-off.guard.flag')]: 'camera-tld' },
      says: [
        [
          'In *ask*, choice 2, "We agreed that I can switch it…", asks for the flag *camera-tld*, which nothing sets. Did you mean *camera-told*?',
          at('explain.ask', 'on.switch-off.guard'),
        ],
      ],
    },
    'a guard over a fact that does not exist': {
      of: 'guarded-alternatives',
      changes: { [at('account.told', 'on.medic.0.guard.any.0.knows')]: 'nek' },
      says: [
        [
          'In *told*, choice 1, "I would like a medic to look at…", alternative 1, asks for the fact *nek*, which does not exist. Did you mean *neck*?',
          at('account.told', 'on.medic[0].guard'),
        ],
      ],
    },
    'a guard over a need that does not exist': {
      of: 'guarded-alternatives',
      changes: { [at('account.told', 'on.medic.0.guard.any.1.need')]: 'medicl' },
      says: [
        [
          'In *told*, choice 1, "I would like a medic to look at…", alternative 1, asks for the need *medicl*, which does not exist. Did you mean *medical*?',
          at('account.told', 'on.medic[0].guard'),
        ],
      ],
    },
    'a fact that opens by one that does not exist': {
      of: 'guarded-alternatives',
      changes: { 'facts.keys.opens': { not: { knows: 'kyes' } } },
      says: [
        [
          'The fact *keys* asks for the fact *kyes*, which does not exist. Did you mean *keys*?',
          'facts.keys.opens',
        ],
      ],
    },
    'a condition over a fact that does not exist': {
      of: 'says-and-when',
      changes: { [at('account.next', 'meta.lines.2.when.knows')]: 'fone' },
      says: [
        [
          'In *next*, line 3, "The phone lies face down.", asks for the fact *fone*, which does not exist. Did you mean *phone*?',
          at('account.next', 'meta.lines[2].when'),
        ],
      ],
    },
    'the disclosure of a fact that does not exist': {
      of: 'guarded-alternatives',
      changes: { [at('account.neck', 'on.ask-neck.1.actions.0.params.facts.0')]: 'neckk' },
      says: [
        [
          'In *neck*, choice 1, "Did anything press on your…", alternative 2, discloses *neckk*, which is not among the *facts*. Did you mean *neck*?',
          at('account.neck', 'on.ask-neck[1].actions[0].params.facts[0]'),
        ],
      ],
    },
    'the disclosure of a kept fact': {
      of: 'guarded-alternatives',
      changes: { [at('account.neck', 'on.ask-neck.1.actions.0.params.facts.0')]: 'work' },
      says: [
        [
          'In *neck*, choice 1, "Did anything press on your…", alternative 2, discloses *work*, which is *kept*: nobody is told it.',
          at('account.neck', 'on.ask-neck[1].actions[0].params.facts[0]'),
        ],
      ],
    },
    'a note of a need that does not exist': {
      of: 'guarded-alternatives',
      changes: { [at('account.neck', 'on.ask-neck.0.actions.1.params.needs.0')]: 'medic' },
      says: [
        [
          'In *neck*, choice 1, "Did anything press on your…", alternative 1, notes *medic*, which is not among the *needs*. Did you mean *medical*?',
          at('account.neck', 'on.ask-neck[0].actions[1].params.needs[0]'),
        ],
      ],
    },
    'a fact without a quote': {
      of: 'guarded-alternatives',
      changes: { 'facts.keys.quote': undefined },
      says: [['The fact *keys* has no *quote*: how the person says it.', 'facts.keys.quote']],
    },
    'a fact that nothing discloses': {
      of: 'guarded-alternatives',
      changes: { 'facts.work.kept': undefined, 'facts.work.quote': 'I could lose my job.' },
      says: [
        [
          'The fact *work* is disclosed by nothing; mark it *kept*, or let a choice disclose it.',
          'facts.work',
        ],
      ],
    },
    'a line without text': {
      of: 'loops',
      changes: { [at('account.open', 'meta.lines.0.text')]: undefined },
      says: [
        [
          'In *open*, line 1, "maya", has no *text*; only a line that *says* a fact may leave it out.',
          at('account.open', 'meta.lines[0].text'),
        ],
      ],
    },
    'a line that says what does not exist': {
      of: 'says-and-when',
      changes: { [at('account.next', 'meta.lines.0.says')]: 'phne' },
      says: [
        [
          'In *next*, line 1, "maya", says the fact *phne*, which does not exist. Did you mean *phone*?',
          at('account.next', 'meta.lines[0].says'),
        ],
      ],
    },
    'a line that says a kept fact': {
      of: 'guarded-alternatives',
      changes: { [at('account.told', 'meta.lines.1.says')]: 'work' },
      says: [
        [
          'In *told*, line 2, "And he still has my keys.", says *work*, which is *kept*: nobody is told it.',
          at('account.told', 'meta.lines[1].says'),
        ],
      ],
    },
  });
});
