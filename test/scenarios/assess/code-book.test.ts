import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeBookPage } from '../../../tools/code-book/code-book-page.ts';
import {
  actGroups,
  actIds,
  acts,
  codeIds,
  codes,
  competencies,
  competencyIds,
  type Entry,
  favourability,
  gateIds,
  gates,
  invitationCodes,
  recommendedCodes,
  sources,
} from '../../../scenarios/assess/code-book.ts';

const entries: [string, Entry][] = [codes, competencies, gates, acts].flatMap((part) =>
  Object.entries<Entry>(part),
);

describe('the code book', () => {
  it('gives every id once, and no id two meanings', () => {
    const ids = [...codeIds, ...competencyIds, ...gateIds, ...actIds];
    expect(new Set(ids).size).toBe(ids.length);
    expect(actGroups.reduce((sum, group) => sum + Object.keys(group.acts).length, 0)).toBe(actIds.length);
    expect(competencyIds).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10']);
  });

  it('names gates and acts in kebab case', () => {
    for (const id of [...gateIds, ...actIds]) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it('says for every entry what it is, how it is done and how not, each in words of its own', () => {
    const poor = entries.filter(([, entry]) => {
      const words = [entry.name, entry.definition, entry.good, entry.bad];
      return new Set(words).size < 4 || words.some((text) => text.trim().length < 4);
    });
    expect(poor).toEqual([]);
  });

  it('uses no name, definition or example twice', () => {
    const texts = entries.flatMap(([, entry]) => [entry.definition, entry.good]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    const names = entries.map(([, entry]) => entry.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('cites only texts it lists, and lists no text it does not cite', () => {
    const principlesAndNeeds = ['S41', 'S42', 'S46'];
    const bases = entries.map(([, entry]) => entry.basis).filter((basis) => typeof basis === 'object');
    expect(bases.filter((basis) => basis.source.length === 0)).toEqual([]);
    const cited = bases.flatMap((basis) => basis.source);
    expect(new Set([...cited, ...principlesAndNeeds])).toEqual(new Set(Object.keys(sources)));
  });

  it('orders every code by favour, and lets no code that is not counted displace one that is, harm excepted', () => {
    expect(favourability.toSorted()).toEqual(codeIds.toSorted());
    const families = favourability.map((id) => codes[id].family);
    expect(families.lastIndexOf('drawn')).toBeLessThan(families.indexOf('substantive'));
    expect(families.lastIndexOf('drawn')).toBeLessThan(families.indexOf('harm'));
  });

  it('recommends counted codes, none less favourable than one it does not recommend', () => {
    const counted = favourability.filter((id) => codes[id].family === 'substantive');
    expect(counted.slice(0, recommendedCodes.length)).toEqual(recommendedCodes);
    expect(recommendedCodes.slice(0, invitationCodes.length)).toEqual(invitationCodes);
  });

  it('counts no open prompt as closed', () => {
    expect(recommendedCodes.filter((id) => codes[id].closed)).toEqual([]);
  });

  it('is what docs/code-book.md says', () => {
    const page = readFileSync(new URL('../../../docs/code-book.md', import.meta.url), 'utf8');
    expect(page, 'docs/code-book.md is not current; run npm run docs').toBe(codeBookPage());
  });
});
