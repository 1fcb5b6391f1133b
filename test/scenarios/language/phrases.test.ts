import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPhrases, foundIn } from '../../../scenarios/language/find-phrases.ts';
import { phraseExamples } from '../../../scenarios/language/phrase-examples.ts';
import { phrases } from '../../../scenarios/language/phrases.ts';
import { languagePage } from '../../../tools/language/language-page.ts';
import { libraryTexts } from '../../../scenarios/library/library.ts';
import {
  fakeEnding,
  fakeNode,
  fakePhase,
  fakeScenario,
  parsedOrThrow,
} from '../../builders/fake-scenario.ts';
import type { FakeScenario, WrittenChoice } from '../../builders/fake-scenario.ts';

/** A scenario in which the best of three choices, or another, says something more. */
function scenarioWith(choices: Record<string, Partial<WrittenChoice>>, said: FakeScenario = {}) {
  const node = fakeNode(
    { best: '#fake.done', poor: '#fake.done', good: '#fake.done' },
    {
      choices: { good: { rates: { C1: 1 } }, ...choices },
    },
  );
  return fakeScenario({ states: { plan: fakePhase({ doorway: node }), done: fakeEnding() }, ...said });
}

const idsIn = (...scenario: Parameters<typeof scenarioWith>) =>
  findPhrases(scenarioWith(...scenario)).map(({ phrase }) => phrase.id);

describe('the phrase list', () => {
  it('has examples for every entry, a reason without its full stop, and a basis', () => {
    expect(Object.keys(phraseExamples).toSorted()).toEqual(phrases.map(({ id }) => id).toSorted());
    for (const { id, reason, basis, in: kinds } of phrases) {
      expect(reason, id).toMatch(/^[a-z].{30,}[^.]$/u);
      expect(typeof basis === 'string' || basis.length > 0, id).toBe(true);
      expect(kinds.length, id).toBeGreaterThan(0);
    }
  });

  it.each(phrases.map((phrase) => [phrase.id, phrase] as const))(
    '%s is caught, and its neighbour passes',
    (id, phrase) => {
      for (const { is, caught, innocent } of phraseExamples[id] ?? []) {
        expect(foundIn(phrase, { text: caught, is: [is] }), caught).toBeDefined();
        const passes = phrases.filter((other) => foundIn(other, { text: innocent, is: [is] }) !== undefined);
        expect(
          passes.map((other) => other.id),
          innocent,
        ).toEqual([]);
      }
    },
  );
});

describe('docs/language.md', () => {
  it('is what the list says, entry by entry', () => {
    const page = readFileSync(new URL('../../../docs/language.md', import.meta.url), 'utf8');
    expect(page).toBe(languagePage());
    for (const { id, reason } of phrases) expect(page).toContain(`**${id}** ${reason}.`);
  });
});

describe('findPhrases', () => {
  it('names the place, the words and the reason', () => {
    const hits = findPhrases(scenarioWith({ best: { say: 'Please calm down, Maya.' } }));
    expect(hits.map(({ sentence, path, found }) => ({ sentence, path, found }))).toEqual([
      {
        sentence:
          'In *doorway*, choice 1, "Please calm down, Maya.", says “calm down”, which orders a feeling away and says that it is too much; slow down, and leave the feeling alone.',
        path: 'machine.states.plan.states.doorway.meta.choices[0]',
        found: 'calm down',
      },
    ]);
  });

  it('lets a wrong line and a never-event say what is wrong, and a line above 0 not', () => {
    expect(idsIn({ poor: { say: 'Calm down.' } })).toEqual([]);
    expect(idsIn({ good: { say: 'Calm down.', rates: { C1: 1 } } })).toEqual(['calm-down']);
    expect(idsIn({ good: { say: 'Calm down.', rates: { C1: 1 }, gate: 'false-confidentiality' } })).toEqual(
      [],
    );
  });

  it('asks one thing at a time only of the questions that the map counts', () => {
    const two = 'How shall I reach you? And at what hours?';
    expect(idsIn({ best: { say: two, codes: ['OPN'] } })).toEqual(['several-questions']);
    expect(idsIn({ best: { say: two, codes: ['SAF'] } })).toEqual([]);
    expect(idsIn({ good: { say: two, codes: ['OPN'], rates: { C1: 1 } } })).toEqual([]);
  });

  it('lets a reason quote the line that it is about', () => {
    expect(idsIn({ poor: { because: '“She claims that he hit her” weighs her words.' } })).toEqual([]);
    expect(idsIn({ poor: { because: 'She claims that he hit her.' } })).toEqual(['credibility-word']);
  });

  it('reads what people say, notice, are told beforehand and hear at the end', () => {
    const thanks = 'Thank you so much for listening.';
    const meter = 'Her stress level is high.';
    const facts = { neck: { text: 'Her story.', quote: thanks, kind: 'risk' as const, kept: true as const } };
    expect(idsIn({}, { facts })).toEqual(['credibility-word', 'thanks-on-cue']);
    const states = {
      plan: fakePhase({
        doorway: fakeNode(
          { ask: '#fake.done', press: '#fake.done' },
          {
            meta: {
              notice: meter,
              lines: [
                { by: 'maya', text: thanks },
                { by: 'scene', text: meter },
              ],
            },
          },
        ),
      }),
      done: fakeEnding({ title: meter, dayAfter: [{ to: 'her sister', text: 'I forgive him.' }] }),
    };
    const ids = findPhrases(fakeScenario({ states })).map(({ phrase }) => phrase.id);
    expect(ids.toSorted()).toEqual(['forgiveness-on-cue', 'meter', 'meter', 'meter', 'thanks-on-cue']);
  });

  it('reads English and nothing else', () => {
    expect(idsIn({ best: { say: 'Calm down.' } }, { language: 'en-GB' })).toEqual(['calm-down']);
    expect(idsIn({ best: { say: 'Calm down.' } }, { language: 'es' })).toEqual([]);
  });

  it('finds nothing in what ships', () => {
    const hits = libraryTexts.flatMap((text) => findPhrases(parsedOrThrow(JSON.parse(text))));
    expect(hits.map(({ sentence }) => sentence)).toEqual([]);
  });
});
