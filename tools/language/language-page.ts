import { phraseExamples } from '../../scenarios/language/phrase-examples.ts';
import type { Phrase } from '../../scenarios/language/phrase.ts';
import { phrasesOfDebriefs } from '../../scenarios/language/phrases-of-debriefs.ts';
import { phrasesOfOfficers } from '../../scenarios/language/phrases-of-officers.ts';
import { oneSidedTimes } from '../../scenarios/language/one-sided-words.ts';
import type { TextKind } from '../../scenarios/language/scenario-texts.ts';

const kinds = {
  'good-line': 'lines of the officer that are above 0 on something, never-events aside',
  'best-line': 'best lines of the officer',
  'best-question': 'best lines that the question map counts',
  reason: 'reasons and facts, as the debrief shows them',
  inner: 'inner views',
  notice: 'what is noticed, and what the scene says',
  told: 'the briefing and what else the product tells',
  'person-line': 'what people say',
  outcome: 'outcomes',
  'day-after': 'the day after',
} as const satisfies Record<TextKind, string>;

/** The text of docs/language.md, written from the phrase list and from nothing else. */
export function languagePage(): string {
  return [
    '# The language of a scenario',
    '',
    'This page is generated from `scenarios/language/`; change it there and run `npm run docs`. It is for authors, and ' +
      'for the advocates, trainers and lawyers who read what they write.',
    '',
    '## The phrase list',
    '',
    '`check FILE` notes phrases that experts would stop at, each with its place and reason. A note refuses nothing: it is ' +
      'a place to look at again. The list reads words and not sense, so a text without notes may still be wrong, and it ' +
      'reads English only. Wrong lines may say what is wrong, and a reason may quote (“…”) the line it is about. What ' +
      'ships is held to no notes by a test.',
    '',
    'Each entry says what it rests on: published texts, *practice*, which is common among people who do this work and ' +
      'was not checked against a text, or *convention*, which this product decided.',
    '',
    ...section('What an officer should not be taught to say', phrasesOfOfficers),
    ...section('What the debrief and the people should not say', phrasesOfDebriefs),
    '## What words give away',
    '',
    'Somebody who has played other scenarios should not find the best lines of this one by their words. `tells` tries: ' +
      'for each scenario it reads the lines of all the others, knows which were best there, weighs each word by how much ' +
      'more often it stood in best lines than in others (naive Bayes, every count with one added), and at each node picks ' +
      'the line whose words weigh most. It tells at how many nodes that is a best line, beside how many a blind guess ' +
      'finds on average, and how likely a blind guess does as well. It understands nothing; that is the point.',
    '',
    `It also names every word that stands ${oneSidedTimes} times or more in best lines only, or in wrong lines only. ` +
      'Then it answers 1.',
    '',
    'Somebody who offers a choice will use the words of choice, so a counter that finds a little more than a guess is no ' +
      'fault by itself. One that finds far more has found a habit of the author: the same turn of phrase wherever a line ' +
      'is good. Give some of those words to lines that are kind and wrong, and say some good things without them.',
    '',
  ].join('\n');
}

function section(title: string, phrases: readonly Phrase[]): readonly string[] {
  return [`### ${title}`, '', ...phrases.flatMap(entry)];
}

function entry({ id, in: where, reason, basis }: Phrase): readonly string[] {
  const [example] = phraseExamples[id] ?? [];
  return [
    `**${id}** ${reason}.`,
    '',
    ...(example === undefined
      ? []
      : [`- Caught: “${example.caught}”`, `- Not caught: “${example.innocent}”`]),
    `- Looked for in: ${where.map((kind) => kinds[kind]).join('; ')}`,
    `- Rests on: ${basisText(basis)}`,
    '',
  ];
}

function basisText(basis: Phrase['basis']): string {
  return typeof basis === 'string' ? basis : basis.map(({ title, url }) => `[${title}](${url})`).join(', ');
}
