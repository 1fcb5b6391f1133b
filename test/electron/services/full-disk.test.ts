import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sqliteCode } from '../../../electron/database/open-database.ts';
import { openDataFolder } from '../../../electron/database/open-data-folder.ts';
import { createApp } from '../../../electron/services/app.ts';
import { callHandlers } from '../../../electron/services/call-handlers.ts';
import { systemRandom } from '../../../electron/services/random.ts';
import { fakeClock } from '../../builders/fake-clock.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { tinyDisk } from '../../builders/tiny-disk.ts';
import { refusalOf } from '../database/test-folder.ts';
import { endlessDecision, libraryOf, roundsThenEnd, roundTalk } from './test-library.ts';
import { openTestServices } from './test-services.ts';

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
    let seq = 0;
    for (;;) {
      const answer = await call('attempt.decide', {
        as,
        attempt,
        seq: seq + 1,
        decision: endlessDecision(seq + 1),
      });
      if (!answer.ok) {
        expect(answer.problem).toEqual({ kind: 'disk-full' });
        break;
      }
      seq += 1;
    }
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
    const folder = tempFolder();
    const clock = fakeClock();
    const opened = openDataFolder(folder, clock);
    if (!opened.ok) throw new Error(opened.problem.sentence);
    const { db, close } = opened.value;
    const library = libraryOf(roundTalk());
    const app = createApp(opened.value, {
      library,
      clock,
      random: systemRandom,
      host: 'browser',
      version: '1',
    });
    const handlers = callHandlers(app);
    const registered = await handlers['trainee.register']({ legalName: 'Ana', displayName: 'Ana' });
    const as = registered.ok ? registered.value.as : '';
    const scenario = [...app.shelved().keys()][0] ?? '';
    const begun = await handlers['attempt.start']({ as, scenario, mode: 'practice' });
    const attempt = begun.ok ? begun.value.attempt : '';
    const decideNext = (seq: number) =>
      handlers['attempt.decide']({ as, attempt, seq, decision: endlessDecision(seq) });
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    let seq = 1;
    let code: string | undefined;
    while (code === undefined) {
      try {
        await decideNext(seq);
        seq += 1;
      } catch (error) {
        code = sqliteCode(error);
      }
    }
    expect(code).toBe('SQLITE_FULL');
    expect(app.stores.practice.countDecisions(attempt)).toBe(seq - 1);
    db.pragma(`max_page_count = ${pages + 100}`);
    expect(await decideNext(seq)).toEqual({ ok: true, value: { seq, closed: false, record: null } });
    close();
  });
});
