import { describe, expect, it } from 'vitest';
import { openedDirectory, ownEntry } from './opened-directory.ts';

describe('a search', () => {
  const search = async (query: object, given = ownEntry) => {
    const { value, as } = await openedDirectory();
    await value('directory.keep', { as, service: given });
    return (await value('directory.search', { as, query })).map(({ service }) => service);
  };

  it('finds by the beginnings of words in any order, the name first, with or without accents', async () => {
    expect((await search({ text: 'nigh advoc' }))[0]).toBe('harbor-line-advocates');
    expect(await search({ text: 'REFÚGIO' }, { ...ownEntry, name: 'Refugio Norte' })).toEqual(['our-line']);
    expect(await search({ text: '555-0101' })).toHaveLength(1);
  });

  it('reads no word as an operator', async () => {
    for (const text of ['OR', 'NOT shelter', '"', '*', 'name:', 'a-b', "') OR 1=1 --", '(((', 'near(']) {
      expect(Array.isArray(await search({ text }))).toBe(true);
    }
  });

  it('narrows by need, hour, language and whom a service says it takes', async () => {
    const beds = await search({ codes: ['DVSH'], openAt: { weekday: 'tue', time: '01:04' } });
    expect(beds).toContain('harbor-house-shelter');
    expect(beds).not.toContain('open-door-shelter');
    expect(await search({ codes: ['CULT'], serves: { languages: ['vi'] } })).toContain('golden-lantern-help');
    const tribal = { codes: ['TRIBAL'] as const };
    expect(await search({ ...tribal, serves: {} })).not.toContain('stone-river-advocates');
    expect(await search({ ...tribal, serves: { groups: ['enrolled'] } })).toContain('stone-river-advocates');
  });

  it('goes by what a service says of itself: whom it turns away is found out on the phone', async () => {
    expect(await search({ text: 'harbor house', serves: { gender: 'man' } })).toContain(
      'harbor-house-shelter',
    );
  });

  it('orders by distance from a place, what has no place last', async () => {
    const { value, as } = await openedDirectory();
    const near = { latitude: 44.69, longitude: -93.61 };
    const found = await value('directory.search', { as, query: { near } });
    expect(found[0]?.service.startsWith('stone-river')).toBe(true);
    const known = found.map(({ kilometers }) => kilometers ?? Infinity);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(known.at(-1)).toBe(Infinity);
  });
});
