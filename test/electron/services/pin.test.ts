import { describe, expect, it, vi } from 'vitest';
import { openReadOnly } from '../../../electron/database/open-database.ts';
import { secondsToWait, triesLeft } from '../../../electron/services/pin-throttle.ts';
import { fakeClock } from '../../builders/fake-clock.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { filesHolding } from '../database/test-folder.ts';
import { openTestServices } from './test-services.ts';
import type { TestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ana = { legalName: 'Ana Ruiz', displayName: 'Ana', pin: '4711' };
const who = 'Ana Ruiz';

async function failTimes({ problem, clock }: TestServices, times: number): Promise<unknown> {
  let last: unknown;
  for (let time = 0; time < times; time += 1) {
    last = await problem('trainee.signIn', { who, pin: '0000' });
    if (typeof last === 'object' && last !== null && 'kind' in last && last.kind === 'throttled') {
      clock.pass(1_000);
    }
  }
  return last;
}

describe('a PIN', () => {
  it('is asked for, let in by when right, and told apart from a wrong one', async () => {
    const { value, problem } = openTestServices(tempFolder());
    expect((await value('trainee.register', ana)).trainee.hasPin).toBe(true);
    expect(await problem('trainee.signIn', { who })).toEqual({ kind: 'pin-needed' });
    expect(await problem('trainee.signIn', { who, pin: '0000' })).toEqual({
      kind: 'pin-wrong',
      triesLeft: 4,
    });
    await value('trainee.signIn', { who, pin: '4711' });
  });

  it('is nowhere on disk, and two people with one PIN have different hashes at a stated cost', async () => {
    const folder = tempFolder();
    const { value, services } = openTestServices(folder);
    const pin = '918273645546';
    await value('trainee.register', { ...ana, pin });
    await value('trainee.register', { legalName: 'Bo Li', displayName: 'Bo', pin });
    services.close();
    expect(filesHolding(folder, pin)).toEqual([]);
    const db = openReadOnly(`${folder}/first-account.db`);
    const kept = db.prepare('SELECT hash, salt, cost, block_size, parallelization FROM pins').all();
    db.close();
    expect(kept).toEqual([
      expect.objectContaining({ cost: 32_768, block_size: 8, parallelization: 1 }),
      expect.objectContaining({ cost: 32_768, block_size: 8, parallelization: 1 }),
    ]);
    const [one, two] = kept.map((row) => JSON.stringify(row));
    expect(one).not.toBe(two);
  });

  it('is changed or taken away by whoever knows it', async () => {
    const { value, problem } = openTestServices(tempFolder());
    const { as } = await value('trainee.register', ana);
    expect(await problem('trainee.setPin', { as, next: '1234' })).toMatchObject({ kind: 'pin-wrong' });
    expect(await problem('trainee.setPin', { as, current: '0000', next: '1234' })).toMatchObject({
      kind: 'pin-wrong',
    });
    await value('trainee.setPin', { as, current: '4711', next: '1234' });
    expect(await problem('trainee.signIn', { who, pin: '4711' })).toMatchObject({ kind: 'pin-wrong' });
    await value('trainee.setPin', { as, current: '1234' });
    expect((await value('trainee.signIn', { who })).trainee.hasPin).toBe(false);
    await value('trainee.setPin', { as, next: '5555' });
    expect(await problem('trainee.signIn', { who })).toEqual({ kind: 'pin-needed' });
  });

  it('that was forgotten is taken away at the terminal, with its wait', async () => {
    const test = openTestServices(tempFolder());
    await test.value('trainee.register', ana);
    await failTimes(test, 6);
    const { office } = test.services;
    expect(office?.resetPin({ who })).toMatchObject({ ok: true, value: { hasPin: false } });
    await test.value('trainee.signIn', { who });
    expect(office?.resetPin({ who: 'nobody' })).toMatchObject({
      ok: false,
      problem: { kind: 'not-found', sentence: expect.stringContaining('nobody') },
    });
  });
});

describe('the throttle', () => {
  it('lets five wrong tries pass, then makes each next one wait twice as long, up to an hour', async () => {
    const test = openTestServices(tempFolder());
    await test.value('trainee.register', ana);
    expect(await failTimes(test, 5)).toEqual({ kind: 'pin-wrong', triesLeft: 0 });
    for (const seconds of [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]) {
      expect(await test.problem('trainee.signIn', { who, pin: '4711' })).toEqual({
        kind: 'throttled',
        seconds,
      });
      test.clock.pass(seconds * 1_000 - 1);
      expect(await test.problem('trainee.signIn', { who, pin: '4711' })).toEqual({
        kind: 'throttled',
        seconds: 1,
      });
      test.clock.pass(1);
      expect(await test.problem('trainee.signIn', { who, pin: '0000' })).toEqual({
        kind: 'pin-wrong',
        triesLeft: 0,
      });
    }
  });

  it('is not undone by a restart', async () => {
    const folder = tempFolder();
    const clock = fakeClock();
    const first = openTestServices(folder, { clock });
    await first.value('trainee.register', ana);
    await failTimes(first, 5);
    first.services.close();
    const second = openTestServices(folder, { clock });
    expect(await second.problem('trainee.signIn', { who, pin: '4711' })).toEqual({
      kind: 'throttled',
      seconds: 30,
    });
    clock.pass(30_000);
    await second.value('trainee.signIn', { who, pin: '4711' });
  });

  it('is not got round by several tries at once, nor by ending the app while one is judged', async () => {
    const folder = tempFolder();
    const test = openTestServices(folder);
    await test.value('trainee.register', ana);
    const tries = Array.from({ length: 8 }, (_, digit) =>
      test.problem('trainee.signIn', { who, pin: `000${digit}` }),
    );
    const kinds = (await Promise.all(tries)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'pin-wrong')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'throttled')).toHaveLength(3);
  });

  it('counts a try on disk before it is judged', async () => {
    const folder = tempFolder();
    const test = openTestServices(folder);
    await test.value('trainee.register', ana);
    const judged = test.problem('trainee.signIn', { who, pin: '0000' });
    const db = openReadOnly(`${folder}/first-account.db`);
    expect(db.prepare('SELECT failures FROM pins').pluck().get()).toBe(1);
    db.close();
    await judged;
  });

  it('holds for changing a PIN as well', async () => {
    const test = openTestServices(tempFolder());
    const { as } = await test.value('trainee.register', ana);
    await failTimes(test, 5);
    expect(await test.problem('trainee.setPin', { as, current: '4711', next: '1111' })).toEqual({
      kind: 'throttled',
      seconds: 30,
    });
  });

  it('is forgotten with the next right try', async () => {
    const test = openTestServices(tempFolder());
    await test.value('trainee.register', ana);
    await failTimes(test, 4);
    await test.value('trainee.signIn', { who, pin: '4711' });
    expect(await failTimes(test, 1)).toEqual({ kind: 'pin-wrong', triesLeft: 4 });
  });

  it('never waits longer than its wait, although the clock was set back meanwhile', () => {
    const failedAt = '2026-03-01T12:00:00.000Z';
    const dayBefore = new Date('2026-02-28T12:00:00.000Z');
    expect(secondsToWait({ failures: 5, failedAt }, dayBefore)).toBe(30);
    expect(secondsToWait({ failures: 4, failedAt }, dayBefore)).toBe(0);
    expect(triesLeft({ failures: 9 })).toBe(0);
  });
});
