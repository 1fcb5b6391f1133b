import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mostReflected, mostTyped } from '../../../electron/contract/limits.ts';
import type { Mode } from '../../../electron/contract/values.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { filesHolding } from '../database/test-folder.ts';
import { chainInDatabase, rowsIn } from './chain-in-database.ts';
import { playToTheEnd } from './play.ts';
import { endlessDecision, roundsThenEnd } from './test-library.ts';
import { openTestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const modes = ['practice', 'assessed'] as const;
const words = 'I would ask her where she wants to sit.';
const typed = { seq: 1, words, isDraft: false };

async function started(mode: Mode) {
  const folder = tempFolder();
  const test = openTestServices(folder);
  const as = await test.enter();
  const { attempt } = await test.start(as, mode);
  return { ...test, test, folder, as, attempt };
}

/** Plays an attempt to its ending at one moment, with or without anything written beside it. */
async function playedAtOnce(folder: string, writes: boolean) {
  const test = openTestServices(folder);
  const as = await test.enter();
  const { attempt } = await test.start(as, 'assessed');
  for (const [position, decision] of roundsThenEnd(0).entries()) {
    const seq = position + 1;
    if (writes) await test.value('words.keep', { as, attempt, seq, words, isDraft: false });
    await test.value('attempt.decide', { as, attempt, seq, decision });
  }
  return { ...test, test, as, attempt };
}

describe('what an officer types before the choices', () => {
  it.each(modes)(
    'is kept beside an attempt, %s, from the draft to the end and over a restart',
    async (mode) => {
      const { value, as, attempt, folder, services } = await started(mode);
      const draft = { seq: 1, words: 'I would', isDraft: true };
      await value('words.keep', { as, attempt, ...draft });
      expect((await value('attempt.open', { as, attempt })).written.typed).toEqual([draft]);
      await value('words.keep', { as, attempt, ...typed });
      services.close();
      const later = openTestServices(folder);
      const { as: token } = await later.value('trainee.signIn', { who: 'Ana Ruiz' });
      expect((await later.value('attempt.open', { as: token, attempt })).written.typed).toEqual([typed]);
      await later.decideAll(token, attempt, roundsThenEnd(0));
      expect((await later.value('attempt.open', { as: token, attempt })).written.typed).toEqual([typed]);
      later.services.close();
    },
  );

  it('may be sent twice, and is kept once', async () => {
    const { value, as, attempt, folder } = await started('practice');
    await value('words.keep', { as, attempt, ...typed });
    await value('words.keep', { as, attempt, ...typed });
    expect(rowsIn(folder, ['typed_words'])).toHaveLength(1);
    expect((await value('attempt.open', { as, attempt })).written.typed).toEqual([typed]);
  });

  it('belongs to the next decision alone: whoever is behind gets the attempt as it stands', async () => {
    const { problem, as, attempt, decideAll } = await started('assessed');
    await decideAll(as, attempt, [endlessDecision(1)]);
    for (const seq of [1, 3]) {
      expect(await problem('words.keep', { as, attempt, ...typed, seq })).toMatchObject({
        kind: 'moved-on',
        attempt: { decisions: [endlessDecision(1)] },
      });
    }
  });

  it('is not taken once the attempt has closed, nor into somebody else’s', async () => {
    const { problem, value, enter, as, attempt, decideAll } = await started('assessed');
    await value('words.keep', { as, attempt, ...typed });
    const other = await enter('Bo Li');
    const none = { kind: 'no-such-attempt' };
    expect(await problem('words.keep', { as: other, attempt, ...typed })).toEqual(none);
    expect(await problem('words.delete', { as: other, attempt })).toEqual(none);
    expect(await problem('plusDelta.keep', { as: other, attempt, plus: 'p', delta: 'd' })).toEqual(none);
    await decideAll(as, attempt, roundsThenEnd(0));
    expect(await problem('words.keep', { as, attempt, ...typed, seq: 3 })).toEqual({ kind: 'closed' });
  });

  it(`is any text of up to ${mostTyped} characters, given back to the letter`, async () => {
    const { value, as, attempt } = await started('practice');
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((some) => !some.includes('\0'));
    await fc.assert(
      fc.asyncProperty(text, async (some) => {
        await value('words.keep', { as, attempt, seq: 1, words: some, isDraft: false });
        expect((await value('attempt.open', { as, attempt })).written.typed[0]?.words).toBe(some);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['nothing', ''],
    ['too much', 'a'.repeat(mostTyped + 1)],
    ['what SQLite would cut off', 'a\0b'],
  ])('is refused when it is %s', async (_what, some) => {
    const { problem, as, attempt } = await started('practice');
    const refused = await problem('words.keep', { as, attempt, seq: 1, words: some, isDraft: false });
    expect(refused).toMatchObject({ kind: 'bad-arguments', sentence: expect.stringContaining('words') });
  });

  it('changes nothing of the attempt: chain, record and exports are the same with it and without', async () => {
    const [withWords, without] = [tempFolder(), tempFolder()];
    const written = await playedAtOnce(withWords, true);
    const plain = await playedAtOnce(without, false);
    await written.value('plusDelta.keep', {
      as: written.as,
      attempt: written.attempt,
      plus: words,
      delta: '',
    });
    const shape = (folder: string) =>
      chainInDatabase(folder).map((rows) => (rows as readonly unknown[][]).map((row) => row.length));
    expect(shape(withWords)).toEqual(shape(without));
    for (const { test, as, attempt, services } of [written, plain]) {
      const exported = [
        await test.value('record.export', { as, format: 'csv' }),
        await test.value('record.export', { as, format: 'json' }),
        await test.value('attempt.debrief', { as, attempt }),
        await test.value('record.list', { as }),
        services.office?.records(),
      ];
      expect(JSON.stringify(exported)).not.toContain(words);
      expect(services.office?.verify().findings).toEqual([]);
    }
    expect(JSON.stringify(chainInDatabase(withWords))).not.toContain(words);
    const before = chainInDatabase(withWords);
    await written.value('words.delete', { as: written.as, attempt: written.attempt });
    expect(chainInDatabase(withWords)).toEqual(before);
  });

  it.each(modes)(
    'is deleted one by one, or all that is beside an attempt, %s, out of the file',
    async (mode) => {
      const { value, as, attempt, folder } = await started(mode);
      const texts = ['The first thing I would say.', 'The second thing I would say.'];
      for (const [position, decision] of roundsThenEnd(0).entries()) {
        const seq = position + 1;
        await value('words.keep', { as, attempt, seq, words: texts[position] ?? words, isDraft: false });
        await value('attempt.decide', { as, attempt, seq, decision });
      }
      await value('plusDelta.keep', { as, attempt, plus: 'That she chose the chair.', delta: '' });
      await value('words.delete', { as, attempt, seq: 1 });
      expect(filesHolding(folder, texts[0] ?? '')).toEqual([]);
      expect((await value('attempt.open', { as, attempt })).written).toMatchObject({
        typed: [{ seq: 2 }],
        plusDelta: { delta: '' },
      });
      await value('words.delete', { as, attempt });
      expect(filesHolding(folder, texts[1] ?? '', 'That she chose the chair.')).toEqual([]);
      expect((await value('attempt.open', { as, attempt })).written).toEqual({ typed: [], plusDelta: null });
    },
  );

  it('goes with an attempt that is discarded', async () => {
    const { value, as, attempt, folder } = await started('assessed');
    await value('words.keep', { as, attempt, ...typed });
    await value('attempt.discard', { as, attempt });
    expect(rowsIn(folder, ['typed_words'])).toEqual([[]]);
    expect(filesHolding(folder, words)).toEqual([]);
  });

  it('is not taken over into a fork, where it was not typed', async () => {
    const { value, as, attempt, decideAll } = await started('practice');
    await value('words.keep', { as, attempt, ...typed });
    await decideAll(as, attempt, roundsThenEnd(0));
    expect((await value('attempt.fork', { as, attempt, from: 2 })).written.typed).toEqual([]);
  });
});

describe('the first page of a debrief', () => {
  it.each(modes)('is kept as often as it is written, over restarts, for an attempt %s', async (mode) => {
    const { test, value, as, folder, services } = await started(mode);
    const { attempt } = await playToTheEnd(test, as, mode);
    await value('plusDelta.keep', { as, attempt, plus: 'I', delta: '' });
    await value('plusDelta.keep', { as, attempt, plus: 'I waited.', delta: 'Ask less.\nWait more.' });
    services.close();
    const later = openTestServices(folder);
    const { as: token } = await later.value('trainee.signIn', { who: 'Ana Ruiz' });
    expect((await later.value('attempt.open', { as: token, attempt })).written.plusDelta).toEqual({
      plus: 'I waited.',
      delta: 'Ask less.\nWait more.',
    });
    expect((await later.value('shelf.list', { as: token })).hasWritten).toBe(true);
    await later.value('plusDelta.keep', { as: token, attempt, plus: ' ', delta: '' });
    expect((await later.value('attempt.open', { as: token, attempt })).written.plusDelta).toBeNull();
    expect((await later.value('shelf.list', { as: token })).hasWritten).toBe(false);
    expect(filesHolding(folder, 'Ask less.')).not.toContain('first-account.db');
    later.services.close();
  });

  it('has room for so much and no more, and waits until the attempt has closed', async () => {
    const { test, value, problem, as, attempt } = await started('practice');
    const page = { plus: 'a'.repeat(mostReflected), delta: 'b'.repeat(mostReflected) };
    expect(await problem('plusDelta.keep', { as, attempt, ...page })).toEqual({ kind: 'not-closed' });
    const { attempt: closed } = await playToTheEnd(test, as, 'practice');
    await value('plusDelta.keep', { as, attempt: closed, ...page });
    const longer = await problem('plusDelta.keep', { as, attempt: closed, ...page, plus: `${page.plus}a` });
    expect(longer).toMatchObject({ kind: 'bad-arguments' });
  });
});
