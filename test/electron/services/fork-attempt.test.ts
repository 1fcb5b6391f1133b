import { describe, expect, it, vi } from 'vitest';
import type { Mode } from '../../../electron/contract/values.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { chainInDatabase, rowsIn } from './chain-in-database.ts';
import { playToTheEnd } from './play.ts';
import { libraryOf, roundsThenEnd, roundTalk } from './test-library.ts';
import { openTestServices } from './test-services.ts';
import type { TestServices } from './test-services.ts';
import { withoutAttempt } from './without-attempt.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const whole = roundsThenEnd(1);
const ask: Decision = { node: 'account.door', choice: 'ask' };
const press: Decision = { node: 'account.door', choice: 'press' };
const more: Decision = { node: 'account.kitchen', choice: 'more' };
const enough: Decision = { node: 'account.kitchen', choice: 'enough' };
const round: Decision = { node: 'account.table', choice: 'round' };

async function finished(mode: Mode) {
  const folder = tempFolder();
  const test = openTestServices(folder);
  const as = await test.enter();
  const { attempt, record } = await playToTheEnd(test, as, mode);
  return { ...test, test, folder, as, attempt, record };
}

/** Everything of an attempt that a person can ask for: as it stands, its debrief, its exports. */
async function everythingOf({ call }: TestServices, as: string, attempt: string, record: string) {
  const asked = record === '' ? {} : { record };
  return [
    await call('attempt.open', { as, attempt }),
    await call('attempt.debrief', { as, attempt }),
    await call('record.list', { as }),
    await call('record.export', { as, format: 'csv', ...asked }),
    await call('record.export', { as, format: 'json', ...asked }),
  ];
}

describe('a fork', () => {
  it.each(['practice', 'assessed'] as const)(
    'is practice that begins at a turn of a closed attempt, %s, with what was decided before',
    async (mode) => {
      const { value, as, attempt, decideAll } = await finished(mode);
      const origin = await value('attempt.open', { as, attempt });
      const fork = await value('attempt.fork', { as, attempt, from: 4 });
      expect(fork).toMatchObject({
        mode: 'practice',
        decisions: [ask, more, round],
        closed: false,
        record: null,
        forkedFrom: { attempt, mode, seq: 4 },
        seed: origin.seed,
        scenarioHash: origin.scenarioHash,
      });
      expect(fork.attempt).not.toBe(attempt);
      await decideAll(as, fork.attempt, [press, enough], 4);
      expect((await value('attempt.open', { as, attempt: fork.attempt })).decisions).toEqual([
        ask,
        more,
        round,
        press,
        enough,
      ]);
    },
  );

  it.each(['practice', 'assessed'] as const)(
    'leaves the original, %s, as it is to the byte: rows, chain, debrief and exports',
    async (mode) => {
      const { test, folder, value, as, attempt, record, services } = await finished(mode);
      const practiceOf = () =>
        rowsIn(folder, ['practice_attempts', 'practice_decisions']).map((rows) =>
          (rows as readonly unknown[][]).filter(([id]) => id === attempt),
        );
      const before = [chainInDatabase(folder), practiceOf(), await everythingOf(test, as, attempt, record)];
      const fork = await value('attempt.fork', { as, attempt, from: 2 });
      // At the very same time: an export bears its own.
      await value('attempt.decide', { as, attempt: fork.attempt, seq: 2, decision: enough });
      const after = [chainInDatabase(folder), practiceOf(), await everythingOf(test, as, attempt, record)];
      expect(after).toEqual(before);
      expect(services.office?.verify().findings).toEqual([]);
    },
  );

  it('can be forked again, before its own first turn and after it', async () => {
    const { value, as, attempt, decideAll } = await finished('assessed');
    const first = await value('attempt.fork', { as, attempt, from: 4 });
    await decideAll(as, first.attempt, [press, enough], 4);
    const later = await value('attempt.fork', { as, attempt: first.attempt, from: 5 });
    expect(later).toMatchObject({
      decisions: [ask, more, round, press],
      forkedFrom: { attempt: first.attempt, mode: 'practice', seq: 5 },
    });
    const earlier = await value('attempt.fork', { as, attempt: first.attempt, from: 1 });
    expect(earlier).toMatchObject({ decisions: [], forkedFrom: { attempt: first.attempt, seq: 1 } });
    await decideAll(as, earlier.attempt, [press, enough]);
    const { forkedFrom } = await value('attempt.debrief', { as, attempt: earlier.attempt });
    expect(forkedFrom?.report.turns.map(({ decision }) => decision?.choice.id)).toEqual([
      undefined,
      'ask',
      'more',
      'round',
      'press',
      'enough',
    ]);
  });

  it('is shown beside what it was forked from, also when that is there no more', async () => {
    const { test, value, as, attempt, decideAll, folder, services } = await finished('practice');
    const { forkedFrom: none, ...origin } = await value('attempt.debrief', { as, attempt });
    expect(none).toBeNull();
    const fork = await value('attempt.fork', { as, attempt, from: 2 });
    await decideAll(as, fork.attempt, [enough], 2);
    const beside = async (on: TestServices, token: string) =>
      (await on.value('attempt.debrief', { as: token, attempt: fork.attempt })).forkedFrom;
    expect(await beside(test, as)).toEqual({
      attempt,
      mode: 'practice',
      seq: 2,
      ...origin,
    });
    services.close();
    withoutAttempt(folder, attempt);
    const again = openTestServices(folder, { library: libraryOf() });
    const { as: token } = await again.value('trainee.signIn', { who: 'Ana Ruiz' });
    expect(await again.problem('attempt.open', { as: token, attempt })).toEqual({ kind: 'no-such-attempt' });
    expect((await beside(again, token))?.report).toEqual(origin.report);
    again.services.close();
  });

  it('is played on the stored text, whatever the library has become', async () => {
    const folder = tempFolder();
    const test = openTestServices(folder);
    const as = await test.enter();
    const { attempt } = await playToTheEnd(test, as);
    test.services.close();
    const later = openTestServices(folder, { library: libraryOf(roundTalk({ title: 'Another talk' })) });
    const { as: token } = await later.value('trainee.signIn', { who: 'Ana Ruiz' });
    const fork = await later.value('attempt.fork', { as: token, attempt, from: 3 });
    expect(fork.scenario.title).toBe('A talk in rounds');
    later.services.close();
  });

  it('counts as active time only what its own decisions took', async () => {
    const { value, as, attempt, decideAll, clock, folder } = await finished('assessed');
    clock.pass(3_600_000);
    const fork = await value('attempt.fork', { as, attempt, from: 4 });
    clock.pass(9_000);
    await decideAll(as, fork.attempt, [press, enough], 4);
    const [attempts] = rowsIn(folder, ['practice_attempts']) as readonly [readonly unknown[][]];
    expect(attempts).toHaveLength(1);
    // Nine seconds of thought, and one before each of two decisions.
    expect(attempts[0]?.at(-2)).toBe(11);
  });

  it('becomes no record, is never exported, and says so', async () => {
    const { value, problem, as, attempt, decideAll, services } = await finished('assessed');
    const fork = await value('attempt.fork', { as, attempt, from: 2 });
    const { record } = await decideAll(as, fork.attempt, [enough], 2);
    expect(record).toBeNull();
    expect(await value('record.list', { as })).toHaveLength(1);
    const refused = await problem('record.export', { as, attempt: fork.attempt, format: 'json' });
    expect(refused.kind).toBe('practice-stays-here');
    expect(services.office?.exportRecords({ format: 'json', record: fork.attempt })).toMatchObject({
      ok: false,
      problem: { kind: 'practice-stays-here' },
    });
    for (const format of ['csv', 'json'] as const) {
      expect((await value('record.export', { as, format })).text).not.toContain(fork.attempt);
    }
  });

  it('stands on the shelf as what it is, and counts as no further practice', async () => {
    const { value, as, attempt, decideAll } = await finished('practice');
    const left = await value('attempt.fork', { as, attempt, from: 3 });
    const fork = await value('attempt.fork', { as, attempt, from: 2 });
    await decideAll(as, fork.attempt, [enough], 2);
    const shelf = await value('shelf.list', { as });
    expect(shelf.unfinished).toMatchObject([{ attempt: left.attempt, mode: 'practice', forkedAt: 3 }]);
    expect(shelf.practice).toMatchObject([
      { attempt: fork.attempt, forkedAt: 2 },
      { attempt, forkedAt: null },
    ]);
    expect(shelf.scenarios).toMatchObject([{ finished: { practice: 1, assessed: 0 } }]);
  });

  it('is discarded like any attempt that was left', async () => {
    const { value, as, attempt, folder } = await finished('assessed');
    const fork = await value('attempt.fork', { as, attempt, from: 3 });
    await value('attempt.discard', { as, attempt: fork.attempt });
    expect(rowsIn(folder, ['practice_attempts', 'practice_forks', 'practice_fork_origins'])).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('forking is refused', () => {
  it.each(['practice', 'assessed'] as const)('while the attempt, %s, goes on', async (mode) => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const { attempt } = await test.start(as, mode);
    await test.decideAll(as, attempt, [ask]);
    expect(await test.problem('attempt.fork', { as, attempt, from: 1 })).toEqual({ kind: 'not-closed' });
  });

  it('at a turn that was never taken', async () => {
    const { problem, value, as, attempt } = await finished('assessed');
    const past = whole.length + 1;
    expect(await problem('attempt.fork', { as, attempt, from: past })).toEqual({ kind: 'no-such-turn' });
    expect((await problem('attempt.fork', { as, attempt, from: 0 })).kind).toBe('bad-arguments');
    expect(await value('attempt.fork', { as, attempt, from: past - 1 })).toMatchObject({ closed: false });
  });

  it('of somebody else’s attempt, as if there were none', async () => {
    const { problem, enter, attempt } = await finished('assessed');
    const other = await enter('Bo Li');
    expect(await problem('attempt.fork', { as: other, attempt, from: 1 })).toEqual({
      kind: 'no-such-attempt',
    });
  });
});
