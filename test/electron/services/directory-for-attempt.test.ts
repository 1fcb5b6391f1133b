import { describe, expect, it } from 'vitest';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { ownEntry } from './opened-directory.ts';
import { openTestServices } from './test-services.ts';

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
    await value('directory.keep', { as, service: { ...ownEntry, id: 'advocates' } });
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
