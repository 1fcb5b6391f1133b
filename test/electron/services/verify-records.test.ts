import { describe, expect, it, vi } from 'vitest';
import { rewriteLastRecord } from './rewrite-last-record.ts';
import { tamper, threeRecords, verdict } from './tampered-folder.ts';
import { openTestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('verifying the records', () => {
  it('finds nothing in what was written', async () => {
    const { folder, chain } = await threeRecords();
    const { services } = openTestServices(folder);
    expect(services.office?.verify(chain)).toEqual({ records: 3, chain, findings: [] });
    services.close();
  });

  it('finds a scenario text that was altered, although the chain holds only its hash', async () => {
    const { folder, first } = await threeRecords();
    tamper(folder, (db) =>
      db.exec(`UPDATE scenario_texts SET text = replace(text, 'Words of ask.', 'Words of love')`),
    );
    expect(verdict(folder)).toMatchObject({ ok: true });
    const { services } = openTestServices(folder);
    const findings = services.office?.verify().findings ?? [];
    expect(findings).toHaveLength(3);
    expect(findings[0]).toMatchObject({
      record: first.record,
      sentence: expect.stringContaining('has been altered'),
    });
    services.close();
  });

  it('finds decisions that cannot have been taken, behind the first break of the chain', async () => {
    const { folder, second } = await threeRecords();
    tamper(folder, (db) =>
      db.exec("UPDATE assessed_decisions SET choice = 'nothing' WHERE attempt = 8 AND seq = 1"),
    );
    const { services } = openTestServices(folder);
    const findings = services.office?.verify().findings;
    expect(findings).toEqual([
      { record: null, sentence: expect.stringContaining('entry 9') },
      { record: second.record, sentence: expect.stringContaining('Decision 1') },
    ]);
    services.close();
  });

  it('finds an assessment that its decisions do not come to, although every hash was computed anew', async () => {
    const { folder, third } = await threeRecords();
    tamper(folder, rewriteLastRecord);
    expect(verdict(folder)).toMatchObject({ ok: true });
    const { services } = openTestServices(folder);
    expect(services.office?.verify().findings).toEqual([
      { record: third.record, sentence: expect.stringContaining('another assessment') },
    ]);
    services.close();
  });
});
