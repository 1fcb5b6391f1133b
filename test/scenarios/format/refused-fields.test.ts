// Long because every refusal stands here with its sentence and its path.

import { describe } from 'vitest';
import { itRefuses } from '../../builders/refused.ts';

describe('the schema of the fields around the machine', () => {
  itRefuses({
    'a word that the format does not have': {
      of: 'loops',
      changes: { titel: 'x' },
      says: [['*titel* is not a word of the format here.', 'titel']],
    },
    'a missing title': {
      of: 'loops',
      changes: { title: undefined },
      says: [['*title* is missing.', 'title']],
    },
    'a misspelt key and says what was meant': {
      of: 'loops',
      changes: { title: undefined, titel: 'x' },
      says: [['*titel* is not a word of the format here. Did you mean *title*?', 'titel']],
    },
    'a number for a text': {
      of: 'loops',
      changes: { title: 3 },
      says: [['*title* must be text, not *3*.', 'title']],
    },
    'null for a text': {
      of: 'loops',
      changes: { title: null },
      says: [['*title* must be text, not nothing (null).', 'title']],
    },
    'an empty title': { of: 'loops', changes: { title: '' }, says: [['*title* is empty.', 'title']] },
    'a title beyond the limit': {
      of: 'loops',
      changes: {
        title:
          'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      },
      says: [['*title* is longer than a text may be (4,000 characters).', 'title']],
    },
    'more minutes than a scenario has': {
      of: 'loops',
      changes: { minutes: 90 },
      says: [['*minutes* has to be at most 60.', 'minutes']],
    },
    'half a minute': {
      of: 'loops',
      changes: { minutes: 1.5 },
      says: [['*minutes* must be a whole number, not *1.5*.', 'minutes']],
    },
    'digits in quotation marks': {
      of: 'loops',
      changes: { minutes: '5' },
      says: [['*minutes* must be a number, not "5".', 'minutes']],
    },
    'an id with capitals and a space': {
      of: 'loops',
      changes: { id: 'Kitchen Light' },
      says: [['*id* is not an id (small letters, digits and hyphens, a letter or digit first).', 'id']],
    },
    'an id that every object has': {
      of: 'loops',
      changes: { id: 'constructor' },
      says: [['*id* is a name that JavaScript keeps for itself.', 'id']],
    },
    'a version that is not of three numbers': {
      of: 'loops',
      changes: { version: '1' },
      says: [['*version* is not a version such as 1.0.0.', 'version']],
    },
    'a language in words': {
      of: 'loops',
      changes: { language: 'English' },
      says: [['*language* is not a language tag such as en.', 'language']],
    },
    'a misspelt model': {
      of: 'loops',
      changes: { models: ['dircet'] },
      says: [
        [
          'Entry 1 of *models* is "dircet", which is not a word of the format here. Did you mean *direct*?',
          'models[0]',
        ],
      ],
    },
    'no model': {
      of: 'loops',
      changes: { models: [] },
      says: [['*models* has to hold at least 1 entry.', 'models']],
    },
    'a text for a list': {
      of: 'loops',
      changes: { models: 'direct' },
      says: [['*models* must be a list, not "direct".', 'models']],
    },
    'a competency that does not exist': {
      of: 'loops',
      changes: { 'objectives.0.competencies': ['C44'] },
      says: [
        [
          'In objective 1, "Open well and follow their…", entry 1 of *competencies* is "C44", which is not a word of the format here. Did you mean *C4*?',
          'objectives[0].competencies[0]',
        ],
      ],
    },
    'an act that does not exist': {
      of: 'loops',
      changes: { 'objectives.0.requires': ['danger-askd'] },
      says: [
        [
          'In objective 1, "Open well and follow their…", entry 1 of *requires* is "danger-askd", which is not a word of the format here. Did you mean *danger-asked*?',
          'objectives[0].requires[0]',
        ],
      ],
    },
    'an hour that does not exist': {
      of: 'loops',
      changes: { 'briefing.at.time': '25:00' },
      says: [['In the briefing, *at.time* is not a time such as 01:04.', 'briefing.at.time']],
    },
    'a weekday that is misspelt': {
      of: 'loops',
      changes: { 'briefing.at.weekday': 'tues' },
      says: [
        [
          'In the briefing, *at.weekday* is "tues", which is not a word of the format here. Did you mean *tue*?',
          'briefing.at.weekday',
        ],
      ],
    },
    'a misspelt role': {
      of: 'loops',
      changes: { 'people.maya.role': 'victm' },
      says: [
        [
          'In the person *maya*, *role* is "victm", which is not a word of the format here. Did you mean *victim*?',
          'people.maya.role',
        ],
      ],
    },
    'a role that does not exist': {
      of: 'loops',
      changes: { 'people.maya.role': 'neighbour' },
      says: [
        [
          'In the person *maya*, *role* is "neighbour", which is not a word of the format here. It can be *victim*, *witness*, *suspect*, *child*, *relative*, *friend*, *interpreter*, *advocate*, *medic*, *officer*, *staff* or *bystander*.',
          'people.maya.role',
        ],
      ],
    },
    'a person nobody describes': {
      of: 'loops',
      changes: { 'people.maya.about': undefined },
      says: [['In the person *maya*, *about* is missing.', 'people.maya.about']],
    },
    'a person whose id has a capital': {
      of: 'loops',
      changes: { 'people.Maya': { name: 'M', role: 'victim', about: 'x' } },
      says: [
        [
          'In *people*, the name "Maya" is not an id (small letters, digits and hyphens, a letter or digit first).',
          'people.Maya',
        ],
      ],
    },
    'a person called constructor': {
      of: 'loops',
      changes: { 'people.constructor': { name: 'M', role: 'victim', about: 'x' } },
      says: [
        [
          'In *people*, the name "constructor" is a name that JavaScript keeps for itself.',
          'people.constructor',
        ],
      ],
    },
    'people in a list': {
      of: 'loops',
      changes: { people: [] },
      says: [['*people* must be an object in braces, not a list.', 'people']],
    },
    'a portrait of unknown parts': {
      of: 'loops',
      changes: { 'people.maya.portrait': { head: 'bunn', skin: '#fff', hair: '000000', clothing: '000000' } },
      says: [
        [
          'In the person *maya*, *portrait.head* is "bunn", which is not a word of the format here. Did you mean *bun*?',
          'people.maya.portrait.head',
        ],
        [
          'In the person *maya*, *portrait.skin* is not a colour of six hexadecimal digits.',
          'people.maya.portrait.skin',
        ],
      ],
    },
    'a dimension beyond its range': {
      of: 'loops',
      changes: { 'opening.trust': 4 },
      says: [['In the opening, *trust* has to be at most 3.', 'opening.trust']],
    },
    'a fifth dimension': {
      of: 'loops',
      changes: { 'opening.fear': 1 },
      says: [['In the opening, *fear* is not a word of the format here.', 'opening.fear']],
    },
    'a kind of facts that does not exist': {
      of: 'guarded-alternatives',
      changes: { 'facts.keys.kind': 'worries' },
      says: [
        [
          'In the fact *keys*, *kind* is "worries", which is not a word of the format here. Did you mean *worry*?',
          'facts.keys.kind',
        ],
      ],
    },
    'kept: false': {
      of: 'guarded-alternatives',
      changes: { 'facts.work.kept': false },
      says: [['In the fact *work*, *kept* can only be *true*, not *false*.', 'facts.work.kept']],
    },
    'a referral code that does not exist': {
      of: 'guarded-alternatives',
      changes: { 'needs.medical.metBy': ['EMT'] },
      says: [
        [
          'In the need *medical*, entry 1 of *metBy* is "EMT", which is not a word of the format here. Did you mean *EMS*?',
          'needs.medical.metBy[0]',
        ],
      ],
    },
    'an urgency that does not exist': {
      of: 'guarded-alternatives',
      changes: { 'needs.medical.urgency': 'soon' },
      says: [
        [
          'In the need *medical*, *urgency* is "soon", which is not a word of the format here. It can be *now*, *tonight*, *days* or *later*.',
          'needs.medical.urgency',
        ],
      ],
    },
    'a misspelt gate': {
      of: 'loops',
      changes: { gates: [{ gate: 'danger-left-unaskd', unless: ['danger-asked'], after: 'account.open' }] },
      says: [
        [
          'In gate 1, *gate* is "danger-left-unaskd", which is not a word of the format here. Did you mean *danger-left-unasked*?',
          'gates[0].gate',
        ],
      ],
    },
    'a gate that nothing prevents': {
      of: 'loops',
      changes: { gates: [{ gate: 'danger-left-unasked', unless: [], after: 'account.open' }] },
      says: [['In gate 1, *unless* has to hold at least 1 entry.', 'gates[0].unless']],
    },
    'a target for a path': {
      of: 'loops',
      changes: {
        gates: [{ gate: 'danger-left-unasked', unless: ['danger-asked'], after: '#loops.account.open' }],
      },
      says: [['In gate 1, *after* is not a path of state names joined by dots.', 'gates[0].after']],
    },
    'a directory without its version': {
      of: 'loops',
      changes: { directory: 'alder-county' },
      says: [['*directory* is not a directory and its version, such as alder-county@1.', 'directory']],
    },
    'a source mark in small letters': {
      of: 'loops',
      changes: { sources: { s1: { title: 'x', url: 'https://x.org' } } },
      says: [['In *sources*, the name "s1" is not a source mark such as S82.', 'sources.s1']],
    },
    'a source that is no web address': {
      of: 'loops',
      changes: { sources: { S1: { title: 'x', url: 'javascript:alert(1)' } } },
      says: [['In the source *S1*, *url* is not a web address that begins with https://.', 'sources.S1.url']],
    },
    'a review by an unknown role on a day that does not exist': {
      of: 'loops',
      changes: { reviews: [{ by: 'A', role: 'advocat', on: '2026-13-01', version: '1.0.0' }] },
      says: [
        [
          'In review 1, "A", *role* is "advocat", which is not a word of the format here. Did you mean *advocate*?',
          'reviews[0].role',
        ],
        ['In review 1, "A", *on* is not a date such as 2026-03-01.', 'reviews[0].on'],
      ],
    },
  });
});
