import { describe, expect, it } from 'vitest';
import type { DirectoryFile } from '../../../electron/contract/directory.ts';
import { openedDirectory, ownEntry } from './opened-directory.ts';

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
    const { value, as } = await openedDirectory();
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
    const { value, problem, as } = await openedDirectory();
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
    const { value, as } = await openedDirectory();
    await value('directory.keep', { as, service: ownEntry });
    const exported = await value('directory.export', { as });
    const before = await value('directory.show', { as });
    const other = await openedDirectory();
    const file: DirectoryFile = { kind: 'hsds', name: exported.name, base64: exported.text };
    await other.value('directory.import', { as: other.as, file, leaveOut: false });
    const after = await other.value('directory.show', { as: other.as });
    const services = (view: typeof before) =>
      view.entries.map(({ service }) => service).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(services(after)).toEqual(services(before));
  });

  it('refuses a file that is no package in one sentence', async () => {
    const { problem, as } = await openedDirectory();
    const file: DirectoryFile = { kind: 'hsds', name: 'x.zip', base64: Buffer.from('x').toString('base64') };
    expect(await problem('directory.preview', { as, file })).toMatchObject({ kind: 'not-readable' });
  });
});
