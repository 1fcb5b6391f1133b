import { describe } from 'vitest';
import { at, itRefuses } from '../../builders/refused.ts';

describe('the rules of who speaks and who is there', () => {
  itRefuses({
    'a person called scene': {
      of: 'loops',
      changes: { 'people.scene': { name: 'S', role: 'witness', about: 'x' } },
      says: [
        [
          'In *people*, nobody can be called *scene*: it is the voice of what is seen and heard.',
          'people.scene',
        ],
      ],
    },
    'a line by nobody': {
      of: 'loops',
      changes: { [at('account.open', 'meta.lines.0.by')]: 'mya' },
      says: [
        [
          'In *open*, line 1, "I don’t know where to start.", is said by *mya*, who is not among the people. Did you mean *maya*?',
          at('account.open', 'meta.lines[0].by'),
        ],
      ],
    },
    'a line to nobody': {
      of: 'interpreter',
      changes: { [at('account.told', 'meta.lines.0.to')]: 'cusin' },
      says: [
        [
          'In *told*, line 1, "He took the papers.", is said to *cusin*, who is not among the people. Did you mean *cousin*?',
          at('account.told', 'meta.lines[0].to'),
        ],
      ],
    },
    'a line via somebody who is no interpreter': {
      of: 'interpreter',
      changes: { [at('account.told', 'meta.lines.0.via')]: 'cousin' },
      says: [
        [
          'In *told*, line 1, "He took the papers.", comes via *cousin*, who is no interpreter; anybody else who speaks for a person is *by*, with *for*.',
          at('account.told', 'meta.lines[0].via'),
        ],
      ],
    },
    'a line via nobody': {
      of: 'interpreter',
      changes: { [at('account.told', 'meta.lines.0.via')]: 'voce' },
      says: [
        [
          'In *told*, line 1, "He took the papers.", comes via *voce*, who is not among the people. Did you mean *voice*?',
          at('account.told', 'meta.lines[0].via'),
        ],
      ],
    },
    'an interpreter who interprets themselves': {
      of: 'interpreter',
      changes: { [at('account.first', 'meta.lines.0.via')]: 'voice' },
      says: [
        [
          'In *first*, line 1, "I am here. I interpret…", is said by somebody *via* themselves; leave *via* out.',
          at('account.first', 'meta.lines[0].via'),
        ],
      ],
    },
    'somebody who speaks for themselves': {
      of: 'interpreter',
      changes: { [at('plan.door', 'meta.lines.1.for')]: 'cousin' },
      says: [
        [
          'In *door*, line 2, "She says it was nothing,…", is said by somebody *for* themselves; leave *for* out.',
          at('plan.door', 'meta.lines[1].for'),
        ],
      ],
    },
    'a line for nobody': {
      of: 'interpreter',
      changes: { [at('plan.door', 'meta.lines.1.for')]: 'ana' },
      says: [
        [
          'In *door*, line 2, "She says it was nothing,…", is said for *ana*, who is not among the people.',
          at('plan.door', 'meta.lines[1].for'),
        ],
      ],
    },
    'something meant where nobody stands between': {
      of: 'interpreter',
      changes: { [at('plan.door', 'meta.lines.1.for')]: undefined },
      says: [
        [
          'In *door*, line 2, "She says it was nothing,…", has *meant* and neither *via* nor *for*: nobody stands between.',
          at('plan.door', 'meta.lines[1].meant'),
        ],
      ],
    },
    'a face on the scene': {
      of: 're-entry',
      changes: { [at('safety.look', 'meta.lines.0.mood')]: 'calm' },
      says: [
        [
          'In *look*, line 1, "A door on the floor below shuts.", is no person’s and cannot have *mood*.',
          at('safety.look', 'meta.lines[0].mood'),
        ],
      ],
    },
    "a child's face": {
      of: 'scene-regions',
      changes: { [at('account.child.awake', 'meta.lines.0.mood')]: 'worried' },
      says: [
        [
          'In *awake*, line 1, "Mom?", is a child’s and cannot have *mood*: a child has no close face.',
          at('account.child.awake', 'meta.lines[0].mood'),
        ],
      ],
    },
    'paper over a screen': {
      of: 'channels',
      changes: { [at('account.screen', 'meta.lines.0.as')]: 'written' },
      says: [
        [
          'In *screen*, line 1, "Can you see me?", is written on paper, and *screen* is held by *video*.',
          at('account.screen', 'meta.lines[0].as'),
        ],
      ],
    },
    'a choice said to nobody': {
      of: 'interpreter',
      changes: { [at('plan.door', 'meta.choices.1.to')]: 'teo' },
      says: [
        [
          'In *door*, choice 2, "Can you ask her where it hurts?", is said to *teo*, who is not among the people.',
          at('plan.door', 'meta.choices[1].to'),
        ],
      ],
    },
    'a choice via somebody who is no interpreter': {
      of: 'interpreter',
      changes: { [at('account.first', 'meta.choices.0.via')]: 'cousin' },
      says: [
        [
          'In *first*, choice 1, "Start wherever makes sense to…", comes via *cousin*, who is no interpreter; anybody else who speaks for a person is *by*, with *for*.',
          at('account.first', 'meta.choices[0].via'),
        ],
      ],
    },
    'a listener of what is done': {
      of: 'interpreter',
      changes: { [at('plan.door', 'meta.choices.0.to')]: 'cousin' },
      says: [
        [
          'In *door*, choice 1, "Ask Teo to wait outside and…", is not said, so it cannot have *to*.',
          at('plan.door', 'meta.choices[0].to'),
        ],
      ],
    },
    'words to a victim where none is': {
      of: 'loops',
      changes: { [at('account', 'meta.present')]: [] },
      says: [
        [
          'In *middle*, choice 1, "Tell me about the kitchen.", does not say whom it is said to, and no victim is there: it needs *to*.',
          at('account.middle', 'meta.choices[0].to'),
        ],
        [
          'In *middle*, choice 2, "Let us go back to where it…", does not say whom it is said to, and no victim is there: it needs *to*.',
          at('account.middle', 'meta.choices[1].to'),
        ],
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", does not say whom it is said to, and no victim is there: it needs *to*.',
          at('account.open', 'meta.choices[0].to'),
        ],
        [
          'In *open*, choice 2, "At the beginning, please.", does not say whom it is said to, and no victim is there: it needs *to*.',
          at('account.open', 'meta.choices[1].to'),
        ],
      ],
    },
    'words to a victim where two are': {
      of: 'loops',
      changes: {
        'people.rosa': { name: 'Rosa', role: 'victim', about: 'x' },
        [at('account', 'meta.present')]: ['maya', 'rosa'],
        [at('account.middle', 'meta.present')]: ['maya'],
      },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", does not say whom it is said to, and more than one victim is there: it needs *to*.',
          at('account.open', 'meta.choices[0].to'),
        ],
        [
          'In *open*, choice 2, "At the beginning, please.", does not say whom it is said to, and more than one victim is there: it needs *to*.',
          at('account.open', 'meta.choices[1].to'),
        ],
      ],
    },
    'somebody present who is nobody': {
      of: 'loops',
      changes: { [at('account', 'meta.present')]: ['maya', 'mya'] },
      says: [
        [
          '*account* has in *present* *mya*, who is not among the people. Did you mean *maya*?',
          at('account', 'meta.present[1]'),
        ],
      ],
    },
    'one person present twice': {
      of: 'loops',
      changes: { [at('account.open', 'meta.present')]: ['maya', { who: 'maya', how: 'heard' }] },
      says: [['*open* has *maya* twice in *present*.', at('account.open', 'meta.present[1].who')]],
    },
    'an answer by nobody': {
      of: 'answer',
      changes: { [at('end', 'meta.answer.by')]: 'may' },
      says: [
        [
          '*end* is answered by *may*, who is not among the people. Did you mean *maya*?',
          at('end', 'meta.answer.by'),
        ],
      ],
    },
  });
});
