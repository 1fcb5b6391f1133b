import { describe, expect, it } from 'vitest';
import { limits } from '../../../scenarios/format/limits.ts';
import { refusalsOf } from '../../builders/broken-document.ts';
import type { Changes } from '../../builders/broken-document.ts';
import { at } from '../../builders/refused.ts';

function many<Item>(count: number, item: (position: number) => Item): Item[] {
  return Array.from({ length: count }, (_, position) => item(position));
}

function named<Item>(count: number, prefix: string, item: Item): Record<string, Item> {
  return Object.fromEntries(many(count, (position) => [`${prefix}${position}`, item]));
}

const open = (inside: string) => at('account.open', inside);
const person = { name: 'A', role: 'witness', about: 'somebody' };
const flag = { type: 'flag', params: { flag: 'x' } };
const objective = (position: number) => ({
  id: `o${position}`,
  text: 'Do.',
  competencies: ['C3', 'C4'],
  requires: [],
});
const anywhere = 'In *open*, choice 1, "Anywhere. The middle is fine.",';

/** For each limit, a scenario that is one beyond it, and what is said of that. */
const beyond: Record<string, readonly [Changes, string]> = {
  facts: [
    { facts: named(limits.facts + 1, 'fact-', { text: 'x', kind: 'event', kept: true }) },
    '*facts* holds more than 200 entries.',
  ],
  needs: [
    { needs: named(limits.needs + 1, 'need-', { text: 'x', urgency: 'now', metBy: ['EMS'] }) },
    '*needs* holds more than 60 entries.',
  ],
  people: [{ people: named(limits.people + 1, 'person-', person) }, '*people* holds more than 20 entries.'],
  sources: [
    { sources: named(limits.sources + 1, 'S', { title: 'x', url: 'https://example.org' }) },
    '*sources* holds more than 200 entries.',
  ],
  objectives: [
    { objectives: many(limits.objectives + 1, objective) },
    '*objectives* has to hold at most 12 entries.',
  ],
  lines: [
    { [open('meta.lines')]: many(limits.linesPerState + 1, () => ({ by: 'maya', text: 'x' })) },
    'In *open*, *lines* has to hold at most 40 entries.',
  ],
  alternatives: [
    {
      [open('on.anywhere')]: many(limits.alternatives + 1, () => ({ target: 'middle', guard: { trust: 1 } })),
    },
    `${anywhere} *anywhere* has to hold at most 24 entries.`,
  ],
  actions: [
    { [open('on.anywhere.actions')]: many(limits.actionsPerTransition + 1, () => flag) },
    `${anywhere} *actions* has to hold at most 24 entries.`,
  ],
  'guards in one guard': [
    { [open('on.anywhere.guard')]: { all: many(limits.guardTerms + 1, () => ({ trust: 1 })) } },
    `${anywhere} *all* has to hold at most 24 entries.`,
  ],
  'letters of an id': [
    { group: 'a'.repeat(limits.idCharacters + 1) },
    '*group* is longer than an id may be (60 characters).',
  ],
  'letters of a choice': [
    { [open('meta.choices.0.say')]: 'a'.repeat(limits.lineCharacters + 1) },
    `In *open*, choice 1, "${'a'.repeat(32)}…", *say* is longer than a line may be (600 characters).`,
  ],
  'letters of a text': [
    { [open('meta.recap')]: 'a'.repeat(limits.textCharacters + 1) },
    'In *open*, *recap* is longer than a text may be (4,000 characters).',
  ],
};

describe('the limits', () => {
  it.each(Object.entries(beyond))('are kept for %s', (_, [changes, sentence]) => {
    expect(refusalsOf('loops', changes).map((refusal) => refusal.sentence)).toEqual([sentence]);
  });
});
