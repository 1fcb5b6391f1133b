import { describe, expect, it } from 'vitest';
import { verifyExport } from '../../../electron/exports/verify-export.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { playToTheEnd } from './play.ts';
import { openTestServices } from './test-services.ts';

describe('an export', () => {
  it('is a file by name and type, with the head and length of the whole chain', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter('Ana Ruiz');
    const { record } = await playToTheEnd(test, as);
    await playToTheEnd(test, await test.enter('Bo Li'));
    const chain = test.services.office?.verify().chain;
    const json = await test.value('record.export', { as, format: 'json' });
    expect(json).toMatchObject({
      name: `first-account-record-${record}-2026-03-01.json`,
      mediaType: 'application/json',
    });
    expect(verifyExport(json.text)).toEqual({ ok: true, records: 1, chain, findings: [] });
    const csv = await test.value('record.export', { as, format: 'csv', record });
    expect(csv).toMatchObject({
      name: `first-account-record-${record}-2026-03-01.csv`,
      mediaType: 'text/csv; charset=utf-8',
    });
    expect(csv.text).toContain(chain?.head);
  });

  it('of several records has them in the order of the chain and is checked by itself', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    await playToTheEnd(test, as);
    await playToTheEnd(test, as, 'assessed', 2);
    const { name, text } = await test.value('record.export', { as, format: 'json' });
    expect(name).toBe('first-account-records-2026-03-01.json');
    expect(verifyExport(text)).toMatchObject({ ok: true, records: 2, findings: [] });
  });

  it('of practice is refused, and says why', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const { attempt } = await playToTheEnd(test, as, 'practice');
    const left = await test.start(as, 'practice');
    for (const named of [attempt, left.attempt]) {
      for (const asked of [{ attempt: named }, { record: named }]) {
        expect(await test.problem('record.export', { as, format: 'csv', ...asked })).toMatchObject({
          kind: 'practice-stays-here',
          sentence: expect.stringContaining('Practice belongs to the officer'),
        });
      }
    }
    expect((await test.value('record.export', { as, format: 'json' })).text).not.toContain(attempt);
  });

  it('of an assessed attempt that has not closed is refused: there is no record', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const { attempt } = await test.start(as, 'assessed');
    expect(await test.problem('record.export', { as, format: 'csv', attempt })).toEqual({
      kind: 'no-such-record',
    });
  });
});
