import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DirectoryFile } from '../../../electron/contract/directory.ts';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { openTestServices } from './test-services.ts';

const library = { ...shippedLibrary(), scenarios: () => [] };

async function opened(folder = tempFolder()) {
  const test = openTestServices(folder, { library });
  return { ...test, as: await test.enter() };
}

const own = {
  id: 'our-line',
  name: 'Our own line',
  does: 'Answers at night.',
  codes: ['CBA'],
  hours: 'always',
  capacity: 'open',
};

describe('the directory of a computer', () => {
  it('begins with the county and the national lines, of which nobody here has called any', async () => {
    const { value, as } = await opened();
    const { entries, isOwnUsed } = await value('directory.show', { as });
    expect(entries.filter(({ standing }) => standing === 'fictional').length).toBeGreaterThanOrEqual(40);
    expect(entries.filter(({ standing }) => standing === 'unverified').length).toBeGreaterThanOrEqual(20);
    expect(isOwnUsed).toBe(false);
  });

  it('keeps what the agency adds, over restarts, and puts it before what is shipped', async () => {
    const folder = tempFolder();
    const before = await opened(folder);
    await before.value('directory.keep', { as: before.as, service: own });
    before.services.close();
    const { value } = openTestServices(folder, { library });
    const { as } = await value('trainee.signIn', { who: 'Ana Ruiz' });
    const { entries } = await value('directory.show', { as });
    expect(entries[0]).toEqual({ service: own, source: 'own', standing: 'unverified' });
  });

  it('takes an entry only whole, and says in a sentence what is wrong', async () => {
    const { value, problem, as } = await opened();
    const wrong = { ...own, coverage: ['the-moon'] };
    expect(await problem('directory.keep', { as, service: wrong })).toEqual({
      kind: 'not-a-service',
      sentence: 'The service "our-line" names the area "the-moon", which is not there.',
    });
    expect((await value('directory.show', { as })).entries.some(({ source }) => source === 'own')).toBe(
      false,
    );
  });

  it('says who called and until when that holds, and marks it stale the day after', async () => {
    const { value, clock, as } = await opened();
    const id = 'domestic-violence-hotline';
    const entryNow = async () =>
      (await value('directory.show', { as })).entries.find(({ service }) => service.id === id);
    await value('directory.verify', { as, service: id, by: 'Sgt. Ortiz' });
    const { on = '', expires = '' } = (await entryNow())?.service.verified ?? {};
    expect(await entryNow()).toMatchObject({
      source: 'own',
      standing: 'verified',
      service: { verified: { by: 'Sgt. Ortiz' } },
    });
    expect(Date.parse(expires) - Date.parse(on)).toBe(90 * 24 * 3_600_000);
    clock.pass(90 * 24 * 3_600_000);
    expect((await entryNow())?.standing).toBe('verified');
    clock.pass(24 * 3_600_000);
    expect((await entryNow())?.standing).toBe('stale');
  });

  it('does not let anybody call somebody made up', async () => {
    const { problem, as } = await opened();
    expect(await problem('directory.verify', { as, service: 'harbor-house-shelter' })).toEqual({
      kind: 'made-up',
    });
  });

  it('takes an entry out of use and brings it back', async () => {
    const { value, as } = await opened();
    const found = async () =>
      (await value('directory.search', { as, query: { text: 'Harbor House' } })).map(
        ({ service }) => service,
      );
    expect(await found()).toContain('harbor-house-shelter');
    await value('directory.retire', { as, service: 'harbor-house-shelter', retired: true });
    expect(await found()).not.toContain('harbor-house-shelter');
    await value('directory.retire', { as, service: 'harbor-house-shelter', retired: false });
    expect(await found()).toContain('harbor-house-shelter');
  });
});

describe('a search', () => {
  const search = async (query: object, given = own) => {
    const { value, as } = await opened();
    await value('directory.keep', { as, service: given });
    return (await value('directory.search', { as, query })).map(({ service }) => service);
  };

  it('finds by the beginnings of words in any order, the name first, with or without accents', async () => {
    expect((await search({ text: 'nigh advoc' }))[0]).toBe('harbor-line-advocates');
    expect(await search({ text: 'REFÚGIO' }, { ...own, name: 'Refugio Norte' })).toEqual(['our-line']);
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
    const { value, as } = await opened();
    const near = { latitude: 44.69, longitude: -93.61 };
    const found = await value('directory.search', { as, query: { near } });
    expect(found[0]?.service.startsWith('stone-river')).toBe(true);
    const known = found.map(({ kilometers }) => kilometers ?? Infinity);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(known.at(-1)).toBe(Infinity);
  });
});

describe('importing', () => {
  const csv = (text: string): DirectoryFile => ({
    kind: 'csv',
    name: 'list.csv',
    text,
    mapping: { name: 'Agency', codes: 'Kind' },
  });
  const good = csv('Agency,Kind\r\nNorth Line,CBA\r\nHarbor House Shelter,DVSH\r\n');
  const bad = csv('Agency,Kind\r\nNorth Line,CBA\r\nSouth Line,WHAT\r\n');

  it('shows what it would do before anything is stored', async () => {
    const { value, as } = await opened();
    const preview = await value('directory.preview', { as, file: good });
    expect(preview).toEqual({
      columns: ['Agency', 'Kind'],
      added: ['North Line'],
      replaced: ['Harbor House Shelter'],
      rejected: [],
    });
    expect((await value('directory.show', { as })).entries.some(({ source }) => source === 'own')).toBe(
      false,
    );
  });

  it('stores nothing while a row is rejected, unless the row is left out on purpose', async () => {
    const { value, problem, as } = await opened();
    const ids = async () =>
      (await value('directory.show', { as })).entries
        .filter(({ source }) => source === 'own')
        .map(({ service }) => service.id);
    expect(await problem('directory.import', { as, file: bad, leaveOut: false })).toMatchObject({
      kind: 'rows-rejected',
      rejected: [{ file: 'list.csv', line: 3 }],
    });
    expect(await ids()).toEqual([]);
    await value('directory.import', { as, file: bad, leaveOut: true });
    expect(await ids()).toEqual(['north-line']);
  });

  it('takes back what was exported, and changes nothing by it', async () => {
    const { value, as } = await opened();
    await value('directory.keep', { as, service: own });
    const exported = await value('directory.export', { as });
    const before = await value('directory.show', { as });
    const other = await opened();
    const file: DirectoryFile = { kind: 'hsds', name: exported.name, base64: exported.text };
    await other.value('directory.import', { as: other.as, file, leaveOut: false });
    const after = await other.value('directory.show', { as: other.as });
    const services = (view: typeof before) =>
      view.entries.map(({ service }) => service).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(services(after)).toEqual(services(before));
  });

  it('refuses a file that is no package in one sentence', async () => {
    const { problem, as } = await opened();
    const file: DirectoryFile = { kind: 'hsds', name: 'x.zip', base64: Buffer.from('x').toString('base64') };
    expect(await problem('directory.preview', { as, file })).toMatchObject({ kind: 'not-readable' });
  });
});

describe('an attempt', () => {
  const scenario = parsedFixture('services');
  const dated = (expires: string) => ({ verified: { on: '2026-01-01', by: 'Lee', expires } });
  const services = (extra: object) => [
    { id: 'ambulance', name: 'Ambulance', codes: ['EMS'], hours: 'always', capacity: 'open', ...extra },
    { id: 'advocates', name: 'Advocates', codes: ['CBA'], hours: 'always', capacity: 'open', ...extra },
    { id: 'full', name: 'Full', codes: ['CBA', 'EMS'], hours: 'always', capacity: 'full', fictional: true },
    { id: 'shut', name: 'Shut', codes: ['CBA', 'EMS'], hours: [], capacity: 'open', fictional: true },
    { id: 'other', name: 'Other', codes: ['APS'], hours: 'always', capacity: 'open', fictional: true },
  ];
  const withDirectory = async (extra: object) => {
    const directory = fakeDirectory(services(extra));
    const given = {
      scenarios: () => [scenario],
      directory: () => directory,
      shippedDirectory: () => directory,
    };
    const test = openTestServices(tempFolder(), { library: given });
    const as = await test.enter();
    const [shelved] = (await test.value('shelf.list', { as })).scenarios;
    return { ...test, as, scenario: shelved?.hash ?? '' };
  };

  it('that is assessed refuses entries nobody called in time, and names them; practice goes on', async () => {
    const { value, problem, as, scenario: hash } = await withDirectory(dated('2026-01-31'));
    const refused = await problem('attempt.start', { as, scenario: hash, mode: 'assessed' });
    expect(refused).toMatchObject({ kind: 'directory-unreliable' });
    expect(refused.kind === 'directory-unreliable' && refused.entries.map(({ name }) => name)).toContain(
      'Advocates',
    );
    expect((await value('attempt.start', { as, scenario: hash, mode: 'practice' })).mode).toBe('practice');
  });

  it.each([
    ['called in time', dated('2999-01-01')],
    ['made up', { fictional: true }],
  ])('that is assessed takes entries that are %s', async (_, extra) => {
    const { value, as, scenario: hash } = await withDirectory(extra);
    expect((await value('attempt.start', { as, scenario: hash, mode: 'assessed' })).mode).toBe('assessed');
  });

  it('keeps the directory it was begun with, whatever the agency changes after', async () => {
    const { value, as, scenario: hash } = await withDirectory({ fictional: true });
    const begun = await value('attempt.start', { as, scenario: hash, mode: 'practice' });
    await value('directory.keep', { as, service: { ...own, id: 'advocates' } });
    await value('directory.use', { as, own: true });
    const again = await value('attempt.open', { as, attempt: begun.attempt });
    expect(again.directory).toEqual(begun.directory);
    const next = await value('attempt.start', { as, scenario: hash, mode: 'practice' });
    expect(next.directory?.services.find(({ id }) => id === 'advocates')?.name).toBe('Our own line');
  });

  it('that is assessed with the agency’s own directory is refused where the two are not sound together', async () => {
    const { value, problem, as, scenario: hash } = await withDirectory({ fictional: true });
    for (const id of ['full', 'shut', 'other', 'ambulance', 'advocates']) {
      await value('directory.retire', { as, service: id, retired: true });
    }
    await value('directory.use', { as, own: true });
    expect(await problem('attempt.start', { as, scenario: hash, mode: 'assessed' })).toMatchObject({
      kind: 'not-proved-together',
    });
  });
});

describe('the texts shipped', () => {
  it('name the version of the directory that the scenarios name', () => {
    const text = readFileSync(
      `${import.meta.dirname}/../../../scenarios/library/alder-county.directory.json`,
      'utf8',
    );
    expect(JSON.parse(text)).toMatchObject({ id: 'alder-county', version: 1 });
  });
});
