import { describe, expect, it, vi } from 'vitest';
import { dataFolderFiles } from '../../../electron/database/data-folder-files.ts';
import { faultOfCopy } from '../../../electron/database/check-database.ts';
import { copiesIn } from '../../../electron/database/verified-copies.ts';
import { fakeClock } from '../../builders/fake-clock.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { tinyDisk } from '../../builders/tiny-disk.ts';
import { filesHolding } from '../database/test-folder.ts';
import { playToTheEnd } from './play.ts';
import { endlessDecision } from './test-library.ts';
import { openTestServices } from './test-services.ts';
import type { TestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const day = 24 * 60 * 60 * 1_000;

async function signIn(test: TestServices, who = 'Ana Ruiz'): Promise<string> {
  return (await test.value('trainee.signIn', { who })).as;
}

/** The trainee's practice as the shelf shows it, finished and left. */
async function practiceOf(test: TestServices, as: string): Promise<readonly string[]> {
  const { practice, unfinished } = await test.value('shelf.list', { as });
  return [...practice, ...unfinished.filter(({ mode }) => mode === 'practice')].map(({ attempt }) => attempt);
}

describe('practice', () => {
  it('is deleted ninety days after it ended, at the next start, and not a moment before', async () => {
    const folder = tempFolder();
    const clock = fakeClock();
    const first = openTestServices(folder, { clock });
    const { attempt } = await playToTheEnd(first, await first.enter(), 'practice');
    first.services.close();
    clock.pass(90 * day);
    const onTheDay = openTestServices(folder, { clock });
    expect(await practiceOf(onTheDay, await signIn(onTheDay))).toEqual([attempt]);
    onTheDay.services.close();
    clock.pass(1);
    const after = openTestServices(folder, { clock });
    expect(filesHolding(folder, attempt)).toEqual([]);
    expect(await practiceOf(after, await signIn(after))).toEqual([]);
    after.services.close();
  });

  it('is deleted at sign-in too, for whoever signs in, while the app runs for months', async () => {
    const folder = tempFolder();
    const test = openTestServices(folder);
    const ana = await playToTheEnd(test, await test.enter('Ana Ruiz'), 'practice');
    const bo = await playToTheEnd(test, await test.enter('Bo Li'), 'practice');
    test.clock.pass(91 * day);
    expect(await practiceOf(test, await signIn(test, 'Ana Ruiz'))).toEqual([]);
    expect(filesHolding(folder, ana.attempt)).toEqual([]);
    expect(filesHolding(folder, bo.attempt)).not.toEqual([]);
    test.services.close();
  });

  it('goes with all that was written beside it, out of every copy, and leaves everything else whole', async () => {
    const folder = tempFolder();
    const clock = fakeClock();
    const first = openTestServices(folder, { clock });
    const as = await first.enter();
    const old = await playToTheEnd(first, as, 'practice');
    await first.value('plusDelta.keep', {
      as,
      attempt: old.attempt,
      plus: 'I let her be silent.',
      delta: '',
    });
    const record = await playToTheEnd(first, as, 'assessed');
    const left = await first.start(as, 'assessed');
    first.services.close();
    clock.pass(60 * day);
    const second = openTestServices(folder, { clock });
    const young = await playToTheEnd(second, await signIn(second), 'practice');
    second.services.close();
    const traces = [old.attempt, 'I let her be silent.'];
    expect(filesHolding(folder, ...traces).length).toBeGreaterThan(2);
    clock.pass(31 * day);
    const test = openTestServices(folder, { clock });
    expect(filesHolding(folder, ...traces)).toEqual([]);
    const again = await signIn(test);
    expect(await practiceOf(test, again)).toEqual([young.attempt]);
    expect(await test.value('record.list', { as: again })).toMatchObject([{ record: record.record }]);
    expect(test.services.office?.verify().findings).toEqual([]);
    // An assessed attempt on its way is no practice and does not expire.
    expect((await test.value('attempt.open', { as: again, attempt: left.attempt })).closed).toBe(false);
    const copies = copiesIn(dataFolderFiles(folder));
    expect(copies.map(({ file }) => faultOfCopy(file))).toEqual(copies.map(() => undefined));
    test.services.close();
  });

  it('that was left counts from its last decision, and says until when it is kept', async () => {
    const folder = tempFolder();
    const test = openTestServices(folder);
    const as = await test.enter();
    const { attempt } = await test.start(as, 'practice');
    test.clock.pass(80 * day);
    await test.decideAll(as, attempt, [endlessDecision(1)]);
    const last = test.clock.now().getTime();
    test.clock.pass(80 * day);
    const again = await signIn(test);
    const { unfinished } = await test.value('shelf.list', { as: again });
    expect(unfinished).toMatchObject([{ attempt, keptUntil: new Date(last + 90 * day).toISOString() }]);
    test.clock.pass(11 * day);
    expect(await practiceOf(test, await signIn(test))).toEqual([]);
    test.services.close();
  });

  it('is kept as long as its officer wants, and says until when', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const { attempt } = await playToTheEnd(test, as, 'practice');
    const ended = test.clock.now().getTime();
    await test.value('trainee.setPracticeDays', { as, days: 365 });
    test.clock.pass(300 * day);
    const again = await signIn(test);
    const keptUntil = new Date(ended + 365 * day).toISOString();
    expect((await test.value('shelf.list', { as: again })).practice).toMatchObject([{ attempt, keptUntil }]);
    await test.value('trainee.setPracticeDays', { as: again, days: 30 });
    // Only the next sign-in deletes, so that a slip can be taken back.
    expect(await practiceOf(test, again)).toEqual([attempt]);
    const later = await test.value('trainee.signIn', { who: 'Ana Ruiz' });
    expect(later.trainee.practiceDays).toBe(30);
    expect(await practiceOf(test, later.as)).toEqual([]);
    test.services.close();
  });

  it('is kept for the time offered and no other', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    for (const days of [0, 7, 91, 3650]) {
      const problem = await test.problem('trainee.setPracticeDays', { as, days: days as 30 });
      expect(problem.kind).toBe('bad-arguments');
    }
    test.services.close();
  });

  it('costs nothing where there is none to delete: nothing is written', async () => {
    const folder = tempFolder();
    const clock = fakeClock();
    const first = openTestServices(folder, { clock });
    await playToTheEnd(first, await first.enter(), 'practice');
    first.services.close();
    clock.pass(day);
    expect(openTestServices(folder, { clock }).services.close()).toEqual({ copy: 'not-needed' });
  });

  it('that a full disk stopped half way keeps nobody out, and is finished at a later start', async ({
    skip,
  }) => {
    const disk = tinyDisk(8);
    if (disk === undefined) return skip('this account may not mount a small file system');
    const clock = fakeClock();
    const first = openTestServices(disk.folder, { clock });
    const { attempt } = await playToTheEnd(first, await first.enter(), 'practice', 3);
    first.services.close();
    const between = openTestServices(disk.folder, { clock });
    clock.pass(91 * day);
    disk.fill();
    const as = await signIn(between);
    expect(await between.value('record.list', { as })).toEqual([]);
    expect(filesHolding(disk.folder, attempt)).not.toEqual([]);
    disk.empty();
    between.services.close();
    const test = openTestServices(disk.folder, { clock });
    expect(filesHolding(disk.folder, attempt)).toEqual([]);
    expect(await practiceOf(test, await signIn(test))).toEqual([]);
    test.services.close();
  });
});
