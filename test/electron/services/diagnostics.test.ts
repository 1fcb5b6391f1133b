import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { newestMigration } from '../../../electron/database/migrations/migrations.ts';
import { handleCall } from '../../../electron/services/handle-call.ts';
import { recentErrors } from '../../../electron/services/recent-errors.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { playToTheEnd } from './play.ts';
import { endlessDecision, roundTalk, libraryOf } from './test-library.ts';
import { openTestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const namesAndWords = [
  'Zoraida',
  'Quistgaard',
  'Zozo',
  'QX-7741',
  '7741',
  '918273',
  'Krumhorn',
  'Bartholomew',
  'wait outside',
  'gramophone',
  'Fewer whys',
  'Vexillum',
];
const answers = ['account.door', 'kitchen', '"enough"', '"ask"', 'not-yet', '"met"'];

/** A folder called after somebody, in which everything that can be typed or answered has been. */
async function usedFolder() {
  const folder = join(tempFolder(), 'Zoraida Quistgaard');
  const test = openTestServices(folder, { library: libraryOf(roundTalk({ title: 'Vexillum Talk' })) });
  const { as } = await test.value('trainee.register', {
    legalName: 'Zoraida Quistgaard',
    displayName: 'Zozo',
    badge: 'QX-7741',
    pin: '918273',
  });
  await test.value('agency.setSupportLine', {
    as,
    line: { name: 'Krumhorn desk', text: 'Ask for Bartholomew.' },
  });
  const left = await test.start(as, 'practice');
  await test.value('words.keep', {
    as,
    attempt: left.attempt,
    seq: 1,
    words: 'Would you like me to wait outside?',
    isDraft: false,
  });
  await test.decideAll(as, left.attempt, [endlessDecision(1)]);
  const practised = await playToTheEnd(test, as, 'practice');
  await test.value('plusDelta.keep', {
    as,
    attempt: practised.attempt,
    plus: 'I kept quiet at the gramophone.',
    delta: 'Fewer whys.',
  });
  const assessed = await playToTheEnd(test, as, 'assessed');
  const planted = [
    ...namesAndWords,
    ...answers,
    left.attempt,
    practised.attempt,
    assessed.attempt,
    assessed.record,
    as,
    folder,
  ];
  return { test, folder, planted };
}

describe('the diagnostics file', () => {
  it('says what is installed here, how large it is, how much is kept, and at which migration', async () => {
    const { test } = await usedFolder();
    const file = await test.value('app.diagnostics', {});
    test.services.close();
    expect(file.name).toBe('first-account-diagnostics-2026-03-01.json');
    const told: unknown = JSON.parse(file.text);
    expect(told).toMatchObject({
      app: { version: '0.0.0-test', host: 'browser' },
      runsOn: { node: process.versions.node },
      system: { platform: process.platform, architecture: process.arch },
      database: {
        is: 'open',
        migration: newestMigration,
        newestMigrationKnown: newestMigration,
        rows: { trainees: 1, pins: 1, practice_attempts: 2, records: 1, typed_words: 1, plus_deltas: 1 },
      },
      errorsSinceTheStart: [],
    });
    expect(told).toHaveProperty('dataFolder.database.bytes', expect.any(Number));
  });

  it('holds no name, badge, PIN, typed word, answer, attempt, title or folder, in any byte of it', async () => {
    const { test, planted } = await usedFolder();
    const { name, text } = await test.value('app.diagnostics', {});
    test.services.close();
    const bytes = Buffer.from(name + text).toString('latin1');
    expect(planted.filter((word) => bytes.includes(word))).toEqual([]);
  });

  it('tells an error by its kind and place, and never by what it said', async () => {
    const { test, planted } = await usedFolder();
    const fails = () => {
      throw new RangeError('Zoraida Quistgaard said: wait outside');
    };
    const failing = { ...test.services, handlers: { ...test.services.handlers, 'shelf.list': fails } };
    await expect(handleCall(failing, 'shelf.list', { as: 'x'.repeat(32) })).rejects.toThrow('Zoraida');
    const { text } = await test.value('app.diagnostics', {});
    test.services.close();
    expect(JSON.parse(text)).toMatchObject({
      errorsSinceTheStart: [
        {
          call: 'shelf.list',
          kind: 'RangeError',
          steps: expect.arrayContaining([expect.stringContaining('diagnostics.test.ts')]),
        },
      ],
    });
    expect(planted.filter((word) => text.includes(word))).toEqual([]);
  });

  it('can be had while the database is damaged', async () => {
    const { test, folder, planted } = await usedFolder();
    test.services.close();
    const file = openSync(join(folder, 'first-account.db'), 'r+');
    writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, 0);
    closeSync(file);
    const damaged = openTestServices(folder);
    expect((await damaged.problem('agency.show', {})).kind).toBe('damaged');
    const { text } = await damaged.value('app.diagnostics', {});
    damaged.services.close();
    expect(JSON.parse(text)).toMatchObject({ database: { is: 'damaged' } });
    expect(planted.filter((word) => text.includes(word))).toEqual([]);
  });
});

describe('an error that is noted', () => {
  it('keeps nothing of its message, whatever the message looks like', () => {
    const words = fc.string({ minLength: 1, maxLength: 60 }).map((text) => `${text} Quistgaard`);
    const likeSteps = words.map((text) => `x\n    at ${text} (/home/Quistgaard/${text}.ts:1:1)\n    at y`);
    fc.assert(
      fc.property(fc.oneof(words, likeSteps), (message) => {
        const errors = recentErrors(() => new Date(0));
        errors.note('record.list', new Error(message));
        errors.note('record.list', message);
        expect(JSON.stringify(errors.all())).not.toContain('Quistgaard');
      }),
    );
  });

  it('stands among the last twenty, the newest first', () => {
    const errors = recentErrors(() => new Date(0));
    for (let count = 0; count < 30; count += 1)
      errors.note('record.list', count < 29 ? new Error('x') : 'text');
    expect(errors.all()).toHaveLength(20);
    expect(errors.all()[0]?.kind).toBe('string');
  });
});
