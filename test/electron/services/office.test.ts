import { describe, expect, it } from 'vitest';
import { verifyExport } from '../../../electron/exports/verify-export.ts';
import type { Office } from '../../../electron/services/office.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { playToTheEnd } from './play.ts';
import { openTestServices } from './test-services.ts';
import type { TestServices } from './test-services.ts';

function openOffice(): TestServices & { office: Office } {
  const test = openTestServices(tempFolder());
  const { office } = test.services;
  if (office === null) throw new Error('A new folder is damaged.');
  return { ...test, office };
}

const ana = { legalName: 'Ana Ruiz', displayName: 'Ana' };

describe('the office', () => {
  it('adds people, who then sign in by themselves, and lists them by legal name', async () => {
    const { office, value } = openOffice();
    expect(await office.register({ legalName: 'Bo Li', displayName: 'Bo', badge: 'K2' })).toMatchObject({
      ok: true,
    });
    expect(await office.register(ana)).toMatchObject({ ok: true, value: { badge: null, hasPin: false } });
    expect(office.trainees().map(({ legalName }) => legalName)).toEqual(['Ana Ruiz', 'Bo Li']);
    await value('trainee.signIn', { who: 'k2' });
  });

  it('says in a sentence why it adds or renames nobody', async () => {
    const { office } = openOffice();
    await office.register({ ...ana, badge: 'K1' });
    expect(await office.register({ legalName: 'Bo', displayName: 'Bo', badge: 'k1' })).toEqual({
      ok: false,
      problem: { kind: 'badge-taken', sentence: 'Somebody else has this badge already.' },
    });
    expect(await office.register(ana)).toMatchObject({ ok: false, problem: { kind: 'badge-needed' } });
    expect(office.rename({ who: 'Cy' }, ana)).toMatchObject({
      ok: false,
      problem: { kind: 'not-found', sentence: expect.stringContaining('Cy') },
    });
  });

  it('tells two of one name apart by badge, and asks for it', async () => {
    const { office } = openOffice();
    await office.register(ana);
    await office.register({ ...ana, badge: 'K1' });
    expect(office.rename({ who: 'Ana Ruiz' }, ana)).toMatchObject({
      ok: false,
      problem: { kind: 'several' },
    });
    const names = { legalName: 'Ana Ode', displayName: 'Ana', badge: 'K1' };
    expect(office.rename({ who: 'Ana Ruiz', badge: 'K1' }, names)).toMatchObject({
      ok: true,
      value: { legalName: 'Ana Ode' },
    });
    expect(office.rename({ who: 'Ana Ruiz', withoutBadge: true }, { ...ana, badge: 'K3' })).toMatchObject({
      ok: true,
    });
  });

  it('lists, shows and exports everybody’s records, or one person’s', async () => {
    const test = openOffice();
    const first = await playToTheEnd(test, await test.enter('Ana Ruiz'));
    const second = await playToTheEnd(test, await test.enter('Bo Li'));
    const { office } = test;
    const listed = office.records();
    expect(listed.ok && listed.value.map(({ record }) => record)).toEqual([second.record, first.record]);
    const anas = office.records({ who: 'Ana Ruiz' });
    expect(anas.ok && anas.value.map(({ record }) => record)).toEqual([first.record]);
    expect(office.showRecord(second.record)).toMatchObject({
      ok: true,
      value: { traineeLegalName: 'Bo Li' },
    });
    const all = office.exportRecords({ format: 'json' });
    expect(all.ok && verifyExport(all.value.text)).toMatchObject({ records: 2, findings: [] });
    const one = office.exportRecords({ format: 'json', record: first.record });
    expect(one.ok && verifyExport(one.value.text)).toMatchObject({ records: 1, findings: [] });
    const bos = office.exportRecords({ format: 'json', who: { who: 'Bo Li' } });
    expect(bos.ok && bos.value.text.includes(first.record)).toBe(false);
  });

  it('names what it cannot find', () => {
    const { office } = openOffice();
    const problem = { kind: 'not-found', sentence: expect.stringContaining('nowhere') };
    expect(office.showRecord('nowhere')).toEqual({ ok: false, problem });
    expect(office.exportRecords({ format: 'csv', record: 'nowhere' })).toEqual({ ok: false, problem });
    expect(office.records({ who: 'nowhere' })).toEqual({ ok: false, problem });
    expect(office.exportRecords({ format: 'csv', who: { who: 'nowhere' } })).toEqual({ ok: false, problem });
  });
});
