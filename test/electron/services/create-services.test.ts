import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { callNames } from '../../../electron/contract/call-names.ts';
import type { CallArguments } from '../../../electron/contract/calls.ts';
import { dataFolderFiles } from '../../../electron/database/data-folder-files.ts';
import { openDatabase } from '../../../electron/database/open-database.ts';
import { createServices } from '../../../electron/services/create-services.ts';
import { handleCall } from '../../../electron/services/handle-call.ts';
import { newestMigration } from '../../../electron/database/migrations/migrations.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { playToTheEnd } from './play.ts';
import { libraryOf } from './test-library.ts';
import { openTestServices } from './test-services.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const decisions = { as: 'x'.repeat(20), attempt: 'a', seq: 1, decision: { node: 'n', choice: 'c' } };

describe('the services', () => {
  it('say what is installed here', async () => {
    const folder = tempFolder();
    const { value, services } = openTestServices(folder);
    expect(await value('app.about', {})).toEqual({
      version: '0.0.0-test',
      host: 'browser',
      dataFolder: folder,
      database: newestMigration,
    });
    services.close();
  });

  it('answer every call of the contract', () => {
    const { services } = openTestServices(tempFolder());
    expect(Object.keys(services.handlers).toSorted()).toEqual([...callNames].toSorted());
    services.close();
  });

  it('refuse arguments that are not as agreed, in a sentence that names the place', async () => {
    const { services } = openTestServices(tempFolder());
    const refused = async (name: Parameters<typeof handleCall>[1], args: unknown) => {
      const answer = await handleCall(services, name, args);
      return answer.ok ? undefined : answer.problem;
    };
    const bad = (place: string) => ({ kind: 'bad-arguments', sentence: expect.stringContaining(place) });
    expect(await refused('trainee.register', { legalName: '', displayName: 'A' })).toEqual(bad('legalName'));
    expect(await refused('trainee.register', { legalName: 'A', displayName: 'A', admin: true })).toEqual(
      bad('admin'),
    );
    expect(await refused('trainee.signIn', { who: 'A', pin: 'abcd' })).toEqual(bad('pin'));
    expect(await refused('trainee.setIdleLimit', { as: decisions.as, seconds: 1e9 })).toEqual(bad('seconds'));
    expect(await refused('attempt.start', { as: decisions.as, scenario: '../x', mode: 'practice' })).toEqual(
      bad('scenario'),
    );
    expect(await refused('attempt.decide', { ...decisions, seq: 0 })).toEqual(bad('seq'));
    expect(await refused('attempt.decide', { ...decisions, decision: { choice: 'c' } })).toEqual(
      bad('decision.node'),
    );
    for (const nothing of [undefined, null, 'text', 7, []]) {
      expect(await refused('shelf.list', nothing)).toEqual(bad('shelf.list'));
    }
    services.close();
  });

  it('say in a sentence why a folder cannot be used', () => {
    const folder = tempFolder();
    const { services } = openTestServices(folder);
    const second = createServices({
      dataFolder: folder,
      host: 'browser',
      version: '1',
      library: libraryOf(),
    });
    expect(second).toMatchObject({
      ok: false,
      problem: { kind: 'in-use', sentence: expect.stringContaining(folder) },
    });
    services.close();
  });

  it('do not ask for the library before somebody looks at the shelf, so that starting is quick', async () => {
    let asked = 0;
    const library = {
      scenarios: () => {
        asked += 1;
        return [];
      },
      directory: () => undefined,
      shippedDirectory: () => fakeDirectory(),
    };
    const { enter, value, services } = openTestServices(tempFolder(), { library });
    const as = await enter();
    expect(asked).toBe(0);
    await value('shelf.list', { as });
    await value('shelf.list', { as });
    expect(asked).toBe(1);
    services.close();
  });
});

describe('services on a damaged database', () => {
  async function damaged() {
    const folder = tempFolder();
    const first = openTestServices(folder);
    await playToTheEnd(first, await first.enter());
    first.services.close();
    writeFileSync(join(folder, 'first-account.db'), 'gone '.repeat(5_000));
    return { folder, ...openTestServices(folder) };
  }

  it('answer every call with it and with the copy they offer, but say what is installed', async () => {
    const { services, folder, value } = await damaged();
    const [copy] = readdirSync(join(folder, 'copies'));
    const problem = { kind: 'damaged', sentence: expect.stringContaining(folder), copy };
    expect(services.damage).toEqual(problem);
    expect(services.office).toBeNull();
    const ofAnybody: { [Name in 'trainee.register' | 'trainee.signIn']: CallArguments<Name> } = {
      'trainee.register': { legalName: 'A', displayName: 'A' },
      'trainee.signIn': { who: 'A' },
    };
    for (const name of ['trainee.register', 'trainee.signIn'] as const) {
      expect(await handleCall(services, name, ofAnybody[name])).toEqual({ ok: false, problem });
    }
    expect(await handleCall(services, 'attempt.decide', decisions)).toEqual({ ok: false, problem });
    expect(await value('app.about', {})).toMatchObject({ dataFolder: folder, database: 0 });
  });

  it('put the copy in place when they are asked to, keep the damaged file, and go on', async () => {
    const { services, folder, value, problem } = await damaged();
    expect(await problem('app.restore', { copy: 'no such copy' })).toMatchObject({ kind: 'not-restored' });
    const copy = services.damage?.copy ?? '';
    const { setAside } = await value('app.restore', { copy });
    expect(existsSync(join(setAside ?? '', 'first-account.db'))).toBe(true);
    expect(services.damage).toBeNull();
    const { as } = await value('trainee.signIn', { who: 'Ana Ruiz' });
    expect(await value('record.list', { as })).toHaveLength(1);
    expect(services.office?.verify().findings).toEqual([]);
    expect(services.close()).toMatchObject({ copy: 'made' });
    expect(readdirSync(join(folder, 'set-aside'))).toHaveLength(1);
  });

  it('refuse to put a copy in place while nothing is damaged', async () => {
    const folder = tempFolder();
    const first = openTestServices(folder);
    await first.enter();
    first.services.close();
    const { problem, services } = openTestServices(folder);
    const [copy = ''] = readdirSync(join(folder, 'copies'));
    expect(await problem('app.restore', { copy })).toMatchObject({ kind: 'not-restored' });
    services.close();
  });
});

describe('damage that shows while the app runs', () => {
  it('is answered by name, offers the copy, and the next start checks everything', async () => {
    const folder = tempFolder();
    const first = openTestServices(folder);
    const { record } = await playToTheEnd(first, await first.enter());
    first.services.close();
    const files = dataFolderFiles(folder);
    const db = openDatabase(files.database);
    db.exec(`DROP TRIGGER scenario_texts_no_update; UPDATE scenario_texts SET text = '{"altered":true}'`);
    db.close();
    const test = openTestServices(folder);
    const { as } = await test.value('trainee.signIn', { who: 'Ana Ruiz' });
    const [copy = ''] = readdirSync(files.copies);
    expect(await test.problem('record.show', { as, record })).toEqual({
      kind: 'damaged',
      sentence: expect.stringContaining('has been altered'),
      copy,
    });
    expect(test.services.damage).toMatchObject({ copy });
    expect(existsSync(files.suspicion)).toBe(true);
    await test.value('app.restore', { copy });
    const again = (await test.value('trainee.signIn', { who: 'Ana Ruiz' })).as;
    expect((await test.value('record.show', { as: again, record })).record).toBe(record);
    test.services.close();
  });

  it('is told apart from a bug, which is not hidden', async () => {
    const library = {
      scenarios: () => {
        throw new RangeError('a bug');
      },
      directory: () => undefined,
      shippedDirectory: () => fakeDirectory(),
    };
    const { enter, call, services } = openTestServices(tempFolder(), { library });
    const as = await enter();
    await expect(call('shelf.list', { as })).rejects.toThrow('a bug');
    services.close();
  });
});
