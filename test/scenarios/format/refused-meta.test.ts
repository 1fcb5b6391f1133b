// Long because every refusal stands here with its sentence and its path.

import { describe } from 'vitest';
import { at, itRefuses } from '../../builders/refused.ts';

describe('the schema of what states carry', () => {
  itRefuses({
    'a misspelt key of meta': {
      of: 'loops',
      changes: { [at('account.open', 'meta.line')]: [] },
      says: [['In *open*, *line* is not a word of the format here.', at('account.open', 'meta.line')]],
    },
    'an unknown key of a choice': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.sya')]: 'x' },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *sya* is not a word of the format here.',
          at('account.open', 'meta.choices[0].sya'),
        ],
      ],
    },
    'a misspelt say': {
      of: 'loops',
      changes: {
        [at('account.open', 'meta.choices.0.say')]: undefined,
        [at('account.open', 'meta.choices.0.sya')]: 'x',
      },
      says: [
        [
          'In *open*, choice 1, *sya* is not a word of the format here. Did you mean *say*?',
          at('account.open', 'meta.choices[0].sya'),
        ],
      ],
    },
    'a code that does not exist': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.codes')]: ['OPM'] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", entry 1 of *codes* is "OPM", which is not a word of the format here. Did you mean *OPN*?',
          at('account.open', 'meta.choices[0].codes[0]'),
        ],
      ],
    },
    'a rate beyond the range': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.rates.C4')]: 3 },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *rates.C4* has to be at most 2.',
          at('account.open', 'meta.choices[0].rates.C4'),
        ],
      ],
    },
    'a rate of no competency': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.rates.C11')]: 1 },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *C11* is not a word of the format here. Did you mean *C1*?',
          at('account.open', 'meta.choices[0].rates.C11'),
        ],
      ],
    },
    'a misspelt act of a choice': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.acts')]: ['neck-askd'] },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", entry 1 of *acts* is "neck-askd", which is not a word of the format here. Did you mean *neck-asked*?',
          at('account.open', 'meta.choices[0].acts[0]'),
        ],
      ],
    },
    'a gate of a choice that does not exist': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.gate')]: 'false-confidence' },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *gate* is "false-confidence", which is not a word of the format here.',
          at('account.open', 'meta.choices[0].gate'),
        ],
      ],
    },
    'a tone that does not exist': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.tone')]: 'cold' },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *tone* is "cold", which is not a word of the format here. It can be *warm* or *plain*.',
          at('account.open', 'meta.choices[0].tone'),
        ],
      ],
    },
    'a choice without an id': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.id')]: undefined },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *id* is missing.',
          at('account.open', 'meta.choices[0].id'),
        ],
      ],
    },
    'a choice over something else': {
      of: 'loops',
      changes: { [at('account.open', 'meta.choices.0.over')]: 'services' },
      says: [
        [
          'In *open*, choice 1, "Anywhere. The middle is fine.", *over* can only be *service*, not "services". Did you mean *service*?',
          at('account.open', 'meta.choices[0].over'),
        ],
      ],
    },
    'ten choices at a node': {
      of: 'loops',
      changes: {
        [at('account.open', 'meta.choices')]: [
          { id: 'c0', do: 'x', rates: {} },
          { id: 'c1', do: 'x', rates: {} },
          { id: 'c2', do: 'x', rates: {} },
          { id: 'c3', do: 'x', rates: {} },
          { id: 'c4', do: 'x', rates: {} },
          { id: 'c5', do: 'x', rates: {} },
          { id: 'c6', do: 'x', rates: {} },
          { id: 'c7', do: 'x', rates: {} },
          { id: 'c8', do: 'x', rates: {} },
          { id: 'c9', do: 'x', rates: {} },
        ],
      },
      says: [['In *open*, *choices* has to hold at most 9 entries.', at('account.open', 'meta.choices')]],
    },
    'a misspelt basis': {
      of: 'loops',
      changes: { [at('account.open', 'meta.basis')]: 'practise' },
      says: [
        [
          'In *open*, *basis* is "practise", which is not a word of the format here. Did you mean *practice*?',
          at('account.open', 'meta.basis'),
        ],
      ],
    },
    'a misspelt source': {
      of: 'loops',
      changes: { [at('account.open', 'meta.basis')]: { sources: ['S1'] } },
      says: [
        [
          'In *open*, *sources* is not a word of the format here. Did you mean *source*?',
          at('account.open', 'meta.basis.sources'),
        ],
      ],
    },
    'one source without a list': {
      of: 'loops',
      changes: { [at('account.open', 'meta.basis')]: { source: 'S1' } },
      says: [['In *open*, *source* must be a list, not "S1".', at('account.open', 'meta.basis.source')]],
    },
    'a source mark that is none': {
      of: 'loops',
      changes: { [at('account.open', 'meta.basis')]: { source: ['s1'] } },
      says: [
        [
          'In *open*, entry 1 of *source* is not a source mark such as S82.',
          at('account.open', 'meta.basis.source[0]'),
        ],
      ],
    },
    'a basis that is a number': {
      of: 'loops',
      changes: { [at('account.open', 'meta.basis')]: 3 },
      says: [
        [
          'In *open*, *basis* must be an object in braces, *practice* or *convention*, not *3*.',
          at('account.open', 'meta.basis'),
        ],
      ],
    },
    'a mood that does not exist': {
      of: 'loops',
      changes: { [at('account.open', 'meta.lines.0.mood')]: 'angry' },
      says: [
        [
          'In *open*, line 1, "I don’t know where to start.", *mood* is "angry", which is not a word of the format here. It can be *guarded*, *flat*, *tired*, *worried*, *withdrawn*, *sad*, *calm*, *explaining* or *warm*.',
          at('account.open', 'meta.lines[0].mood'),
        ],
      ],
    },
    'a misspelt mood': {
      of: 'loops',
      changes: { [at('account.open', 'meta.lines.0.mood')]: 'guraded' },
      says: [
        [
          'In *open*, line 1, "I don’t know where to start.", *mood* is "guraded", which is not a word of the format here. Did you mean *guarded*?',
          at('account.open', 'meta.lines[0].mood'),
        ],
      ],
    },
    'a line that nobody says': {
      of: 'loops',
      changes: { [at('account.open', 'meta.lines.0.by')]: undefined },
      says: [
        [
          'In *open*, line 1, "I don’t know where to start.", *by* is missing.',
          at('account.open', 'meta.lines[0].by'),
        ],
      ],
    },
    'a line on something else than paper': {
      of: 'loops',
      changes: { [at('account.open', 'meta.lines.0.as')]: 'paper' },
      says: [
        [
          'In *open*, line 1, "I don’t know where to start.", *as* can only be *written*, not "paper".',
          at('account.open', 'meta.lines[0].as'),
        ],
      ],
    },
    'a line beyond the limit': {
      of: 'loops',
      changes: {
        [at('account.open', 'meta.lines.0.text')]:
          'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      },
      says: [
        [
          'In *open*, line 1, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…", *text* is longer than a line may be (600 characters).',
          at('account.open', 'meta.lines[0].text'),
        ],
      ],
    },
    'a language that is no tag': {
      of: 'loops',
      changes: { [at('account.open', 'meta.lines.0.lang')]: 'Mam!' },
      says: [
        [
          'In *open*, line 1, "I don’t know where to start.", *lang* is not a language tag such as en.',
          at('account.open', 'meta.lines[0].lang'),
        ],
      ],
    },
    'one notice without a list': {
      of: 're-entry',
      changes: { [at('safety.look', 'meta.notice')]: { text: 'x' } },
      says: [
        [
          'In *look*, *notice* must be text or a list, not an object in braces.',
          at('safety.look', 'meta.notice'),
        ],
      ],
    },
    'a list of bare notices': {
      of: 're-entry',
      changes: { [at('safety.look', 'meta.notice')]: ['x'] },
      says: [
        [
          'In *look*, entry 1 of *notice* must be an object in braces, not "x".',
          at('safety.look', 'meta.notice[0]'),
        ],
      ],
    },
    'a misspelt text of a notice': {
      of: 're-entry',
      changes: { [at('safety.look', 'meta.notice')]: [{ txt: 'x' }] },
      says: [
        [
          'In *look*, notice 1, *txt* is not a word of the format here. Did you mean *text*?',
          at('safety.look', 'meta.notice[0].txt'),
        ],
      ],
    },
    'a presence that does not exist': {
      of: 'loops',
      changes: { [at('account', 'meta.present')]: [{ who: 'maya', how: 'herd' }] },
      says: [
        [
          'In *account*, *how* is "herd", which is not a word of the format here. Did you mean *heard*?',
          at('account', 'meta.present[0].how'),
        ],
      ],
    },
    'a misspelt who': {
      of: 'loops',
      changes: { [at('account', 'meta.present')]: [{ whom: 'maya', how: 'seen' }] },
      says: [
        [
          'In *account*, *whom* is not a word of the format here. Did you mean *who*?',
          at('account', 'meta.present[0].whom'),
        ],
      ],
    },
    'a person by number': {
      of: 'loops',
      changes: { [at('account', 'meta.present')]: [3] },
      says: [
        [
          'In *account*, entry 1 of *present* must be text or an object in braces, not *3*.',
          at('account', 'meta.present[0]'),
        ],
      ],
    },
    'one person without a list': {
      of: 'loops',
      changes: { [at('account', 'meta.present')]: 'maya' },
      says: [['In *account*, *present* must be a list, not "maya".', at('account', 'meta.present')]],
    },
    'a misspelt channel': {
      of: 'loops',
      changes: { [at('account', 'meta.channel')]: 'fone' },
      says: [
        [
          'In *account*, *channel* is "fone", which is not a word of the format here. Did you mean *phone*?',
          at('account', 'meta.channel'),
        ],
      ],
    },
    'a misspelt phase': {
      of: 'loops',
      changes: { [at('account', 'meta.phase')]: 'acount' },
      says: [
        [
          'In *account*, *phase* is "acount", which is not a word of the format here. Did you mean *account*?',
          at('account', 'meta.phase'),
        ],
      ],
    },
    'three stakes': {
      of: 'loops',
      changes: { [at('account.open', 'meta.stakes')]: ['C1', 'C2', 'C3'] },
      says: [['In *open*, *stakes* has to hold at most 2 entries.', at('account.open', 'meta.stakes')]],
    },
    'a misspelt outcome': {
      of: 'loops',
      changes: { [at('end', 'meta.outcomes.0.of')]: 'saftey' },
      says: [
        [
          'In *end*, outcome 1, "She was asked, and listened to.", *of* is "saftey", which is not a word of the format here. Did you mean *safety*?',
          at('end', 'meta.outcomes[0].of'),
        ],
      ],
    },
    'half an answer': {
      of: 'answer',
      changes: { [at('end', 'meta.answer')]: { by: 'maya' } },
      says: [
        ['In *end*, *answer.to* is missing.', at('end', 'meta.answer.to')],
        ['In *end*, *answer.is* is missing.', at('end', 'meta.answer.is')],
      ],
    },
  });
});
