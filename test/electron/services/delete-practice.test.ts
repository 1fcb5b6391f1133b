import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dataFolderFiles } from '../../../electron/database/data-folder-files.ts';
import { openDatabase, openReadOnly } from '../../../electron/database/open-database.ts';
import { copiesIn, keptCopies } from '../../../electron/database/verified-copies.ts';
import { faultOfCopy } from '../../../electron/database/check-database.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { tinyDisk } from '../../builders/tiny-disk.ts';
import { filesHolding } from '../database/test-folder.ts';
import { playToTheEnd } from './play.ts';
import { endlessDecision } from './test-library.ts';
import { openTestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** What Ana writes, which nothing else in the folder looks like. */
const anas = 'Ana would have asked about the blue bicycle.';

/**
 * Two people over several days, each day closed with a copy: Ana's practice, finished and left, and Bo's between it, so
 * that pages are split and rows moved; an assessed attempt of Ana's that she discards, and one that she keeps. She
 * writes beside all of them, forks some, and deletes some of what she wrote.
 */
async function usedForDays() {
  const folder = tempFolder();
  const first = openTestServices(folder);
  await first.enter('Ana Ruiz');
  await first.enter('Bo Li');
  first.services.close();
  const ana: string[] = [];
  const bo: string[] = [];
  let kept = { attempt: '', record: '' };
  for (let day = 0; day < keptCopies; day += 1) {
    const test = openTestServices(folder);
    const asAna = (await test.value('trainee.signIn', { who: 'Ana Ruiz' })).as;
    const asBo = (await test.value('trainee.signIn', { who: 'Bo Li' })).as;
    for (let time = 0; time < 5; time += 1) {
      ana.push((await playToTheEnd(test, asAna, 'practice', time)).attempt);
      bo.push((await playToTheEnd(test, asBo, 'practice', time)).attempt);
    }
    const left = await test.start(asAna, 'practice');
    await test.decideAll(asAna, left.attempt, [1, 2].map(endlessDecision));
    ana.push(left.attempt);
    await test.value('words.keep', { as: asAna, attempt: left.attempt, seq: 3, words: anas, isDraft: true });
    const fork = await test.value('attempt.fork', { as: asAna, attempt: ana[0] ?? '', from: 2 });
    ana.push(fork.attempt);
    await test.value('plusDelta.keep', { as: asAna, attempt: ana[0] ?? '', plus: anas, delta: `${day}` });
    const discarded = await test.start(asAna, 'assessed');
    const typed = { seq: 1, words: anas, isDraft: false };
    await test.value('words.keep', { as: asAna, attempt: discarded.attempt, ...typed });
    await test.decideAll(asAna, discarded.attempt, [1, 2].map(endlessDecision));
    if (day === 2) {
      test.services.close();
      const next = openTestServices(folder);
      const as = (await next.value('trainee.signIn', { who: 'Ana Ruiz' })).as;
      await next.value('attempt.discard', { as, attempt: discarded.attempt });
      ana.push(discarded.attempt);
      kept = await playToTheEnd(next, as);
      await next.value('plusDelta.keep', { as, attempt: kept.attempt, plus: '', delta: anas });
      next.services.close();
      continue;
    }
    await test.value('attempt.discard', { as: asAna, attempt: discarded.attempt });
    ana.push(discarded.attempt);
    test.services.close();
  }
  return { folder, ana, bo, kept };
}

describe('deleting one’s practice', () => {
  it(
    'leaves no byte of it anywhere in the data folder, while the app is running',
    { timeout: 60_000 },
    async () => {
      const { folder, ana } = await usedForDays();
      expect(filesHolding(folder, ana[0] ?? '')).not.toEqual([]);
      expect(filesHolding(folder, anas).length).toBeGreaterThan(keptCopies);
      const test = openTestServices(folder);
      const { as } = await test.value('trainee.signIn', { who: 'Ana Ruiz' });
      const left = await test.start(as, 'practice');
      await test.decideAll(as, left.attempt, [1, 2].map(endlessDecision));
      ana.push(left.attempt);
      const deleted = await test.value('trainee.deletePractice', { as });
      const discarded = keptCopies;
      expect(filesHolding(folder, anas)).toEqual([]);
      expect(deleted).toEqual({ attempts: ana.length - discarded, mayRemainIn: [] });
      expect(filesHolding(folder, ...ana)).toEqual([]);
      expect(await test.value('shelf.list', { as })).toMatchObject({
        practice: [],
        unfinished: [],
        hasWritten: false,
        scenarios: [{ finished: { practice: 0, assessed: 1 } }],
      });
      test.services.close();
    },
  );

  it('keeps everybody else’s, one’s records, and whole copies of both', async () => {
    const { folder, bo, kept } = await usedForDays();
    const test = openTestServices(folder);
    const { as } = await test.value('trainee.signIn', { who: 'Ana Ruiz' });
    await test.value('trainee.deletePractice', { as });
    expect(test.services.office?.verify()).toMatchObject({ records: 1, findings: [] });
    expect(await test.value('record.list', { as })).toMatchObject([{ record: kept.record }]);
    const asBo = (await test.value('trainee.signIn', { who: 'Bo Li' })).as;
    expect((await test.value('shelf.list', { as: asBo })).practice).toHaveLength(bo.length);
    const copies = copiesIn(dataFolderFiles(folder));
    expect(copies).toHaveLength(keptCopies);
    expect(copies.map(({ file }) => faultOfCopy(file))).toEqual(copies.map(() => undefined));
    const newest = openReadOnly(copies[0]?.file ?? '');
    expect(newest.prepare('SELECT count(*) FROM practice_attempts').pluck().get()).toBe(bo.length);
    expect(newest.prepare('SELECT id FROM records').pluck().all()).toEqual([kept.record]);
    newest.close();
    test.services.close();
  });

  it('keeps an assessed attempt that is still going on, here and in the copies', async () => {
    const folder = tempFolder();
    const first = openTestServices(folder);
    const as = await first.enter();
    const { attempt } = await first.start(as, 'assessed');
    await first.decideAll(as, attempt, [endlessDecision(1)]);
    await playToTheEnd(first, as, 'practice');
    first.services.close();
    const test = openTestServices(folder);
    const again = (await test.value('trainee.signIn', { who: 'Ana Ruiz' })).as;
    expect(await test.value('trainee.deletePractice', { as: again })).toMatchObject({ attempts: 1 });
    expect((await test.value('attempt.open', { as: again, attempt })).decisions).toHaveLength(1);
    expect(filesHolding(folder, attempt).length).toBeGreaterThan(1);
    test.services.close();
  });

  it('takes what was written beside a record out of the copies, and out of them alone what was deleted before', async () => {
    const folder = tempFolder();
    const first = openTestServices(folder);
    const as = await first.enter();
    const { attempt, record } = await playToTheEnd(first, as);
    await first.value('plusDelta.keep', { as, attempt, plus: anas, delta: '' });
    first.services.close();
    const test = openTestServices(folder);
    const { as: again } = await test.value('trainee.signIn', { who: 'Ana Ruiz' });
    await test.value('words.delete', { as: again, attempt });
    expect(filesHolding(folder, anas)).toEqual([expect.stringContaining('copies')]);
    await test.value('trainee.deletePractice', { as: again });
    expect(filesHolding(folder, anas)).toEqual([]);
    expect(await test.value('record.list', { as: again })).toMatchObject([{ record }]);
    expect(filesHolding(folder, record).length).toBeGreaterThan(2);
    test.services.close();
  });

  it('removes a copy of an older form and one that cannot be read, once a copy of today stands', async () => {
    const folder = tempFolder();
    const first = openTestServices(folder);
    const { attempt } = await playToTheEnd(first, await first.enter(), 'practice');
    first.services.close();
    const files = dataFolderFiles(folder);
    const [copy] = copiesIn(files);
    const old = join(files.copies, '000009-before-migration-1-2020-01-01T00-00-00Z.db');
    const unreadable = join(files.copies, '000008-at-close-2020-01-01T00-00-00Z.db');
    const db = openDatabase(copy?.file ?? '');
    db.pragma('journal_mode = DELETE');
    db.prepare('VACUUM INTO ?').run(old);
    db.close();
    const aged = openDatabase(old);
    aged.pragma('user_version = 0');
    aged.pragma('journal_mode = DELETE');
    aged.close();
    writeFileSync(unreadable, `torn, but with ${attempt} in it`);
    const test = openTestServices(folder);
    const { as } = await test.value('trainee.signIn', { who: 'Ana Ruiz' });
    await test.value('trainee.deletePractice', { as });
    const names = copiesIn(files).map(({ number }) => number);
    expect(names).toEqual([10, 1]);
    expect(filesHolding(folder, attempt)).toEqual([]);
    test.services.close();
  });

  it('says which damaged databases, set aside earlier, may still hold some of it', async () => {
    const folder = tempFolder();
    const test = openTestServices(folder);
    const as = await test.enter();
    mkdirSync(join(folder, 'set-aside', 'damaged-2026-01-01T00-00-00.000Z'), { recursive: true });
    expect(await test.value('trainee.deletePractice', { as })).toEqual({
      attempts: 0,
      mayRemainIn: ['damaged-2026-01-01T00-00-00.000Z'],
    });
    test.services.close();
  });

  it('that a full disk stopped half way is finished when it is done again', async ({ skip }) => {
    const disk = tinyDisk(6);
    if (disk === undefined) return skip('this account may not mount a small file system');
    const first = openTestServices(disk.folder);
    const { attempt } = await playToTheEnd(first, await first.enter(), 'practice', 3);
    first.services.close();
    const test = openTestServices(disk.folder);
    const { as } = await test.value('trainee.signIn', { who: 'Ana Ruiz' });
    disk.fill();
    expect(await test.problem('trainee.deletePractice', { as })).toEqual({ kind: 'disk-full' });
    disk.empty();
    await test.value('trainee.deletePractice', { as });
    expect(filesHolding(disk.folder, attempt)).toEqual([]);
    test.services.close();
  });
});

describe('discarding', () => {
  it('takes an attempt that was left away, of either kind, and out of the database file', async () => {
    for (const mode of ['practice', 'assessed'] as const) {
      const folder = tempFolder();
      const test = openTestServices(folder);
      const as = await test.enter();
      const { attempt } = await test.start(as, mode);
      await test.decideAll(as, attempt, [endlessDecision(1)]);
      await test.value('attempt.discard', { as, attempt });
      expect(await test.problem('attempt.open', { as, attempt })).toEqual({ kind: 'no-such-attempt' });
      expect((await test.value('shelf.list', { as })).unfinished).toEqual([]);
      expect(filesHolding(folder, attempt)).toEqual([]);
      test.services.close();
    }
  });
});
