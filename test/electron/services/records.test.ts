import { describe, expect, it, vi } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { rubric2 } from '../../../scenarios/assess/rubric.ts';
import { canonicalJson } from '../../../scenarios/canonical-json.ts';
import { sha256 } from '../../../electron/database/sha256.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { filesHolding } from '../database/test-folder.ts';
import { playToTheEnd } from './play.ts';
import { endlessDecision, libraryOf, roundsThenEnd, roundTalk } from './test-library.ts';
import { openTestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('a record', () => {
  it('holds who, on what, when, how long, and what it came to', async () => {
    const { enter, start, decideAll, value, clock, services } = openTestServices(tempFolder());
    const as = await enter('Ana Ruiz', 'K9');
    const { attempt, scenarioHash } = await start(as, 'assessed');
    clock.pass(29_000);
    const { record } = await decideAll(as, attempt, roundsThenEnd(1));
    const [summary] = await value('record.list', { as });
    expect(summary).toEqual({
      record,
      attempt,
      scenarioId: 'round',
      scenarioTitle: 'A talk in rounds',
      scenarioVersion: '1.0.0',
      scenarioHash,
      traineeLegalName: 'Ana Ruiz',
      traineeBadge: 'K9',
      startedAt: '2026-03-01T16:00:00.000Z',
      closedAt: '2026-03-01T16:00:34.000Z',
      activeSeconds: 34,
      result: 'not-yet',
      clockJumped: false,
      position: 7,
      hash: services.office?.verify().chain.head,
    });
  });

  it('keeps the assessment it was closed with, which is what its decisions come to', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const { record } = await playToTheEnd(test, as);
    const { debrief } = await test.value('record.show', { as, record });
    const again = assess({ scenario: roundTalk(), decisions: roundsThenEnd(1), rubric: rubric2 });
    expect(debrief.assessment).toEqual(JSON.parse(canonicalJson(again)));
    expect(debrief.report.turns).toHaveLength(6);
  });

  it('is of somebody: others are told that there is none', async () => {
    const test = openTestServices(tempFolder());
    const { record, attempt } = await playToTheEnd(test, await test.enter('Ana Ruiz'));
    const other = await test.enter('Bo Li');
    const none = { kind: 'no-such-record' };
    expect(await test.value('record.list', { as: other })).toEqual([]);
    expect(await test.problem('record.show', { as: other, record })).toEqual(none);
    expect(await test.problem('record.export', { as: other, record, format: 'csv' })).toEqual(none);
    expect(await test.problem('record.export', { as: other, attempt, format: 'json' })).toEqual(none);
    const all = await test.value('record.export', { as: other, format: 'json' });
    expect(all.text).not.toContain(record);
  });

  it('keeps name and badge of its day when the trainee is renamed', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter('Ana Ruiz', 'K1');
    await playToTheEnd(test, as);
    await test.value('trainee.rename', { as, legalName: 'Ana Ode', displayName: 'Ana', badge: 'K2' });
    await playToTheEnd(test, as);
    expect(await test.value('record.list', { as })).toMatchObject([
      { traineeLegalName: 'Ana Ode', traineeBadge: 'K2' },
      { traineeLegalName: 'Ana Ruiz', traineeBadge: 'K1' },
    ]);
    expect(test.services.office?.verify().findings).toEqual([]);
  });

  it('counts gaps by the trainee’s own idle limit and does not show it', async () => {
    const folder = tempFolder();
    const test = openTestServices(folder);
    const as = await test.enter();
    await test.value('trainee.setIdleLimit', { as, seconds: 1_777 });
    const { attempt } = await test.start(as, 'assessed');
    test.clock.pass(1_000_000);
    const { record } = await test.decideAll(as, attempt, roundsThenEnd(0));
    expect(await test.value('record.list', { as })).toMatchObject([{ activeSeconds: 1_002 }]);
    const shown = await test.value('record.show', { as, record: record ?? '' });
    const file = await test.value('record.export', { as, format: 'json' });
    // A number of its own, not four digits of some hash.
    const limit = /(?<![0-9a-z])1777(?![0-9a-z])/;
    expect(JSON.stringify(shown)).not.toMatch(limit);
    expect(file.text).not.toMatch(limit);
  });

  it('is flagged when the clock was set while it went on, and after a later record too', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const { attempt } = await test.start(as, 'assessed');
    await test.decideAll(as, attempt, [endlessDecision(1)]);
    test.clock.setBy(3_600_000);
    await test.decideAll(as, attempt, [{ node: 'account.kitchen', choice: 'enough' }], 2);
    test.clock.setBy(-7_200_000);
    await playToTheEnd(test, as);
    test.clock.pass(7_200_000);
    await playToTheEnd(test, as);
    expect((await test.value('record.list', { as })).map(({ clockJumped }) => clockJumped)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('counts pauses and openings, and nothing while nobody was there', async () => {
    const folder = tempFolder();
    const first = openTestServices(folder);
    const as = await first.enter();
    const { attempt } = await first.start(as, 'assessed');
    await first.decideAll(as, attempt, [endlessDecision(1)]);
    first.clock.pass(4_000);
    await first.value('attempt.pause', { as, attempt });
    await first.value('attempt.pause', { as, attempt });
    first.clock.pass(60_000);
    await first.value('attempt.resume', { as, attempt });
    first.clock.pass(2_000);
    await first.value('attempt.pause', { as, attempt });
    first.services.close();
    const second = openTestServices(folder, { clock: first.clock });
    second.clock.pass(86_400_000);
    const again = (await second.value('trainee.signIn', { who: 'Ana Ruiz' })).as;
    await second.value('attempt.open', { as: again, attempt });
    second.clock.pass(8_000);
    await second.decideAll(again, attempt, [{ node: 'account.kitchen', choice: 'enough' }], 2);
    expect(await second.value('record.list', { as: again })).toMatchObject([
      { activeSeconds: 1 + 4 + 2 + 9, clockJumped: false },
    ]);
  });

  it('stays on the scenario it was played on when the library has moved on', async () => {
    const folder = tempFolder();
    const first = openTestServices(folder);
    const { record } = await playToTheEnd(first, await first.enter());
    first.services.close();
    const library = libraryOf(roundTalk({ title: 'A talk in rounds, revised' }));
    const second = openTestServices(folder, { library });
    const { as } = await second.value('trainee.signIn', { who: 'Ana Ruiz' });
    const shown = await second.value('record.show', { as, record });
    expect(shown).toMatchObject({ scenarioTitle: 'A talk in rounds' });
    expect(shown.debrief.report.scenario.title).toBe('A talk in rounds');
    expect((await second.value('shelf.list', { as })).scenarios).toMatchObject([
      { title: 'A talk in rounds, revised', finished: { practice: 0, assessed: 1 } },
    ]);
    expect(second.services.office?.verify().findings).toEqual([]);
  });

  it('takes a note from the office as an entry of its own, and is itself unchanged', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const { record } = await playToTheEnd(test, as);
    const [before] = await test.value('record.list', { as });
    const noted = test.services.office?.correct({ record, by: 'The academy', note: 'Room 4.' });
    expect(noted).toMatchObject({
      ok: true,
      value: { position: 8, prevHash: before?.hash, note: 'Room 4.' },
    });
    expect(await test.value('record.list', { as })).toEqual([before]);
    expect(test.services.office?.verify()).toMatchObject({ chain: { length: 8 }, findings: [] });
    expect((await test.value('record.export', { as, format: 'json' })).text).toContain('Room 4.');
    expect(test.services.office?.correct({ record: 'x', by: 'a', note: 'b' })).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });
});

describe('a debrief', () => {
  it('is given after the ending, in practice as in assessment, and not before', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    for (const mode of ['practice', 'assessed'] as const) {
      const { attempt } = await test.start(as, mode);
      await test.decideAll(as, attempt, [endlessDecision(1)]);
      expect(await test.problem('attempt.debrief', { as, attempt })).toEqual({ kind: 'not-closed' });
      await test.decideAll(as, attempt, [{ node: 'account.kitchen', choice: 'enough' }], 2);
      const debrief = await test.value('attempt.debrief', { as, attempt });
      expect(debrief.assessment.result).toBe('not-yet');
      expect(debrief.report.ending).not.toBeNull();
    }
  });
});

describe('the stored texts', () => {
  it('are kept once, under the hash of what is kept', async () => {
    const folder = tempFolder();
    const test = openTestServices(folder);
    const as = await test.enter();
    const { scenario, scenarioHash } = await test.start(as);
    await test.start(as, 'assessed');
    expect(sha256(canonicalJson(scenario))).toBe(scenarioHash);
    test.services.close();
    expect(filesHolding(folder, scenarioHash)).toHaveLength(2);
  });
});
