import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { replay } from '../../../scenarios/machine/replay.ts';
import { runArbitrary } from '../../builders/run-arbitrary.ts';
import { fixtureDirectory, fixtureScenario } from '../../builders/read-fixture.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { endlessDecision, roundsThenEnd } from './test-library.ts';
import { openTestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const [ask, more] = roundsThenEnd(1);
const press: Decision = { node: 'account.door', choice: 'press' };

async function started(mode: 'practice' | 'assessed' = 'assessed') {
  const test = openTestServices(tempFolder());
  const as = await test.enter();
  const { attempt } = await test.start(as, mode);
  return { ...test, as, attempt };
}

describe('taking a decision', () => {
  it('is acknowledged with its place, and stored', async () => {
    const { value, as, attempt } = await started();
    const answer = await value('attempt.decide', { as, attempt, seq: 1, decision: ask ?? press });
    expect(answer).toEqual({ seq: 1, closed: false, record: null });
    expect((await value('attempt.open', { as, attempt })).decisions).toEqual([ask]);
  });

  it('sent twice is acknowledged twice and stored once', async () => {
    const { value, as, attempt } = await started();
    const sent = { as, attempt, seq: 1, decision: endlessDecision(1) };
    expect(await value('attempt.decide', sent)).toEqual(await value('attempt.decide', sent));
    await value('attempt.decide', { as, attempt, seq: 2, decision: endlessDecision(2) });
    expect(await value('attempt.decide', sent)).toEqual({ seq: 1, closed: false, record: null });
    expect((await value('attempt.open', { as, attempt })).decisions).toHaveLength(2);
  });

  it('sent twice at once is stored once', async () => {
    const { call, value, as, attempt } = await started();
    const sent = { as, attempt, seq: 1, decision: endlessDecision(1) };
    const answers = await Promise.all([call('attempt.decide', sent), call('attempt.decide', sent)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await value('attempt.open', { as, attempt })).decisions).toHaveLength(1);
  });

  it('in a window that another has overtaken gets the attempt as it is stored', async () => {
    const { value, problem, decideAll, as, attempt } = await started();
    await value('attempt.open', { as, attempt });
    await decideAll(as, attempt, [1, 2].map(endlessDecision));
    const answer = await problem('attempt.decide', { as, attempt, seq: 1, decision: press });
    expect(answer).toMatchObject({ kind: 'moved-on', attempt: { attempt, decisions: [ask, more] } });
  });

  it('that would leave a gap gets the attempt as it is stored', async () => {
    const { problem, as, attempt } = await started();
    const answer = await problem('attempt.decide', { as, attempt, seq: 2, decision: endlessDecision(2) });
    expect(answer).toMatchObject({ kind: 'moved-on', attempt: { decisions: [] } });
  });

  it('for another node, or that is not open, is refused in a sentence and changes nothing', async () => {
    const { value, problem, as, attempt } = await started();
    const send = (decision: Decision) => problem('attempt.decide', { as, attempt, seq: 1, decision });
    expect(await send({ node: 'account.kitchen', choice: 'more' })).toEqual({
      kind: 'not-open',
      sentence: 'The interview is at "account.door", not at "account.kitchen".',
    });
    expect(await send({ node: 'account.door', choice: 'enough' })).toMatchObject({ kind: 'not-open' });
    expect(await send({ ...press, args: { service: 's', need: 'n' } })).toMatchObject({ kind: 'not-open' });
    expect(await send({ node: 'account.door', choice: 'constructor' })).toMatchObject({ kind: 'not-open' });
    expect((await value('attempt.open', { as, attempt })).decisions).toEqual([]);
  });

  it('goes on after a restart as if there had been none', async () => {
    const folder = tempFolder();
    const first = openTestServices(folder);
    const as = await first.enter();
    const { attempt } = await first.start(as, 'assessed');
    await first.decideAll(as, attempt, [1, 2].map(endlessDecision));
    first.services.close();
    const second = openTestServices(folder);
    const again = (await second.value('trainee.signIn', { who: 'Ana Ruiz' })).as;
    const answer = await second.value('attempt.decide', {
      as: again,
      attempt,
      seq: 3,
      decision: endlessDecision(3),
    });
    expect(answer.seq).toBe(3);
  });

  it('in somebody else’s attempt is refused as if there were none', async () => {
    const { enter, problem, as, attempt, decideAll } = await started();
    const other = await enter('Bo Li');
    const nobody = { kind: 'no-such-attempt' };
    const calls = async () => [
      await problem('attempt.decide', { as: other, attempt, seq: 1, decision: press }),
      await problem('attempt.open', { as: other, attempt }),
      await problem('attempt.pause', { as: other, attempt }),
      await problem('attempt.resume', { as: other, attempt }),
      await problem('attempt.discard', { as: other, attempt }),
      await problem('attempt.debrief', { as: other, attempt }),
    ];
    for (const answer of await calls()) expect(answer).toEqual(nobody);
    await decideAll(as, attempt, roundsThenEnd(0));
    for (const answer of await calls()) expect(answer).toEqual(nobody);
  });
});

describe('the last decision', () => {
  it('closes an assessed attempt, and sent again is acknowledged with the same record', async () => {
    const { value, decideAll, as, attempt } = await started();
    const decisions = roundsThenEnd(1);
    const answer = await decideAll(as, attempt, decisions);
    expect(answer).toEqual({ seq: 5, closed: true, record: expect.stringMatching(/^[0-9a-z]{20}$/) });
    const last = decisions.at(-1) ?? press;
    expect(await value('attempt.decide', { as, attempt, seq: 5, decision: last })).toEqual(answer);
    expect(await value('attempt.open', { as, attempt })).toMatchObject({
      closed: true,
      record: answer.record,
      decisions,
    });
  });

  it('closes a practice attempt without a record', async () => {
    const { value, decideAll, as, attempt } = await started('practice');
    expect(await decideAll(as, attempt, roundsThenEnd(0))).toEqual({ seq: 2, closed: true, record: null });
    expect(await value('record.list', { as })).toEqual([]);
    expect(await value('attempt.open', { as, attempt })).toMatchObject({ closed: true, record: null });
  });

  it('is the last: everything after it is refused', async () => {
    for (const mode of ['practice', 'assessed'] as const) {
      const { problem, decideAll, as, attempt } = await started(mode);
      await decideAll(as, attempt, roundsThenEnd(0));
      const closed = { kind: 'closed' };
      expect(await problem('attempt.decide', { as, attempt, seq: 3, decision: press })).toEqual(closed);
      expect(await problem('attempt.decide', { as, attempt, seq: 1, decision: press })).toEqual(closed);
      expect(await problem('attempt.pause', { as, attempt })).toEqual(closed);
      expect(await problem('attempt.resume', { as, attempt })).toEqual(closed);
      expect(await problem('attempt.discard', { as, attempt })).toEqual(closed);
    }
  });
});

describe('any run of any length', () => {
  const scenario = fixtureScenario('services');
  const directory = fixtureDirectory();
  const library = {
    scenarios: () => [scenario],
    directory: () => directory,
    shippedDirectory: () => directory,
  };

  it('is stored and replayed to the letter, over restarts, with services and needs', async () => {
    const folder = tempFolder();
    let test = openTestServices(folder, { library });
    await test.enter();
    await fc.assert(
      fc.asyncProperty(runArbitrary(scenario, directory), fc.nat(20), async (decisions, restartAt) => {
        let as = (await test.value('trainee.signIn', { who: 'Ana Ruiz' })).as;
        const { attempt } = await test.start(as, 'assessed');
        for (const [position, decision] of decisions.entries()) {
          if (position === restartAt) {
            test.services.close();
            test = openTestServices(folder, { library });
            as = (await test.value('trainee.signIn', { who: 'Ana Ruiz' })).as;
          }
          await test.value('attempt.decide', { as, attempt, seq: position + 1, decision });
        }
        const stored = await test.value('attempt.open', { as, attempt });
        expect(stored.decisions).toEqual(decisions);
        expect(stored.directory).toEqual(directory);
        expect(replay({ ...stored, directory }).ok).toBe(true);
      }),
      { numRuns: 40 },
    );
    expect(test.services.office?.verify().findings).toEqual([]);
    test.services.close();
  });
});
