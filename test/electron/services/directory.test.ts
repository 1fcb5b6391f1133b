import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../builders/temp-folder.ts';
import { directoryLibrary, openedDirectory, ownEntry } from './opened-directory.ts';
import { openTestServices } from './test-services.ts';

describe('the directory of a computer', () => {
  it('begins with the county and the national lines, of which nobody here has called any', async () => {
    const { value, as } = await openedDirectory();
    const { entries, isOwnUsed } = await value('directory.show', { as });
    expect(entries.filter(({ standing }) => standing === 'fictional').length).toBeGreaterThanOrEqual(40);
    expect(entries.filter(({ standing }) => standing === 'unverified').length).toBeGreaterThanOrEqual(20);
    expect(isOwnUsed).toBe(false);
  });

  it('keeps what the agency adds, over restarts, and puts it before what is shipped', async () => {
    const folder = tempFolder();
    const before = await openedDirectory(folder);
    await before.value('directory.keep', { as: before.as, service: ownEntry });
    before.services.close();
    const { value } = openTestServices(folder, { library: directoryLibrary });
    const { as } = await value('trainee.signIn', { who: 'Ana Ruiz' });
    const { entries } = await value('directory.show', { as });
    expect(entries[0]).toEqual({ service: ownEntry, source: 'own', standing: 'unverified' });
  });

  it('takes an entry only whole, and says in a sentence what is wrong', async () => {
    const { value, problem, as } = await openedDirectory();
    const wrong = { ...ownEntry, coverage: ['the-moon'] };
    expect(await problem('directory.keep', { as, service: wrong })).toEqual({
      kind: 'not-a-service',
      sentence: 'The service "our-line" names the area "the-moon", which is not there.',
    });
    expect((await value('directory.show', { as })).entries.some(({ source }) => source === 'own')).toBe(
      false,
    );
  });

  it('says who called and until when that holds, and marks it stale the day after', async () => {
    const { value, clock, as } = await openedDirectory();
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
    const { problem, as } = await openedDirectory();
    expect(await problem('directory.verify', { as, service: 'harbor-house-shelter' })).toEqual({
      kind: 'made-up',
    });
  });

  it('takes an entry out of use and brings it back', async () => {
    const { value, as } = await openedDirectory();
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
