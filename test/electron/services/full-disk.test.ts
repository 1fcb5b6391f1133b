import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { sqliteCode } from '../../../electron/database/open-database.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { tinyDisk } from '../../builders/tiny-disk.ts';
import { refusalOf } from '../database/test-folder.ts';
import { openTestApp } from './open-test-app.ts';
import { endlessDecision, roundsThenEnd } from './test-library.ts';
import { openTestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const noMount = 'this account may not mount a small file system, so a really full disk was not tried';

describe('a full disk', () => {
  it('refuses the next decision by name, loses none before it, and goes on when there is space', async ({
    skip,
  }) => {
    const disk = tinyDisk(4);
    if (disk === undefined) return skip(noMount);
    const { folder, fill, empty } = disk;
    const { enter, start, value, call, services } = openTestServices(folder);
    const as = await enter();
    const { attempt } = await start(as, 'assessed');
    fill();
    const decideNext = (seq: number) =>
      call('attempt.decide', { as, attempt, seq, decision: endlessDecision(seq) });
    let seq = 0;
    while ((await decideNext(seq + 1)).ok) seq += 1;
    const again = { as, attempt, seq: seq + 1, decision: endlessDecision(seq + 1) };
    expect(await call('attempt.decide', again)).toEqual({ ok: false, problem: { kind: 'disk-full' } });
    expect((await value('shelf.list', { as })).unfinished).toMatchObject([{ attempt, decisions: seq }]);
    empty();
    expect(await value('attempt.decide', again)).toEqual({ seq: seq + 1, closed: false, record: null });
    expect((await value('attempt.open', { as, attempt })).decisions).toHaveLength(seq + 1);
    expect(services.office?.verify().findings).toEqual([]);
    services.close();
  });

  it('refuses the ending whole: no record, no half of one, and the same decision closes it afterwards', async ({
    skip,
  }) => {
    const disk = tinyDisk(4);
    if (disk === undefined) return skip(noMount);
    const { enter, start, value, call, decideAll, services } = openTestServices(disk.folder);
    const as = await enter();
    const decisions = roundsThenEnd(40);
    const { attempt } = await start(as, 'assessed');
    await decideAll(as, attempt, decisions.slice(0, -1));
    disk.fill();
    const last = { as, attempt, seq: decisions.length, decision: decisions.at(-1) ?? endlessDecision(1) };
    expect(await call('attempt.decide', last)).toEqual({ ok: false, problem: { kind: 'disk-full' } });
    expect(await value('record.list', { as })).toEqual([]);
    expect(services.office?.verify()).toMatchObject({ records: 0, chain: { length: 0 }, findings: [] });
    disk.empty();
    expect(await value('attempt.decide', last)).toMatchObject({ closed: true });
    expect(services.office?.verify()).toMatchObject({ records: 1, findings: [] });
    services.close();
  });

  it('makes no copy at the close, says so, keeps the older ones, and makes one the next time', async ({
    skip,
  }) => {
    const disk = tinyDisk(4);
    if (disk === undefined) return skip(noMount);
    openTestServices(disk.folder).services.close();
    const { enter, services } = openTestServices(disk.folder);
    await enter();
    disk.fill();
    const closing = services.close();
    expect(closing).toMatchObject({ copy: 'not-made', sentence: expect.stringContaining('no space') });
    const copies = readdirSync(join(disk.folder, 'copies'));
    expect(copies).toHaveLength(1);
    // What closing gave back.
    disk.fill();
    expect(refusalOf(disk.folder)).toMatchObject({
      kind: 'disk-full',
      sentence: expect.stringContaining(`There is no space left where ${disk.folder} is.`),
    });
    disk.empty();
    const again = openTestServices(disk.folder);
    await again.value('trainee.signIn', { who: 'Ana Ruiz' });
    expect(again.services.close()).toMatchObject({ copy: 'made' });
  });

  it('leaves the interview where it was, in memory too, when SQLite may not grow', async () => {
    const { app, attempt, decide, close } = await openTestApp(tempFolder(), 'practice');
    const { db } = app.folder;
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    let seq = 1;
    let code: string | undefined;
    while (code === undefined) {
      try {
        await decide(seq, endlessDecision(seq));
        seq += 1;
      } catch (error) {
        code = sqliteCode(error);
      }
    }
    expect(code).toBe('SQLITE_FULL');
    expect(app.stores.practice.countDecisions(attempt)).toBe(seq - 1);
    db.pragma(`max_page_count = ${pages + 100}`);
    expect(await decide(seq, endlessDecision(seq))).toEqual({
      ok: true,
      value: { seq, closed: false, record: null },
    });
    close();
  });
});

describe('an ending that cannot be stored', () => {
  it.each(['assessed_attempts', 'assessed_decisions', 'records'])(
    'because of %s is not stored in part, and is stored whole the next time',
    async (table) => {
      const { app, attempt, decide, close } = await openTestApp(tempFolder(), 'assessed');
      const { db } = app.folder;
      const [ask, enough] = roundsThenEnd(0);
      if (ask === undefined || enough === undefined) throw new Error('Two decisions end the talk.');
      await decide(1, ask);
      db.exec(`CREATE TEMP TRIGGER in_the_way BEFORE INSERT ON ${table}
        BEGIN SELECT RAISE (ABORT, 'not now'); END`);
      await expect(decide(2, enough)).rejects.toThrow('not now');
      expect(app.stores.unfinished.countDecisions(attempt)).toBe(1);
      expect(app.stores.chain.head().length).toBe(0);
      expect(db.prepare('SELECT count(*) FROM assessed_attempts').pluck().get()).toBe(0);
      db.exec('DROP TRIGGER in_the_way');
      expect(await decide(2, enough)).toMatchObject({ ok: true, value: { closed: true } });
      expect(app.stores.unfinished.read(attempt)).toBeUndefined();
      expect(app.stores.chain.head().length).toBe(4);
      close();
    },
  );
});
