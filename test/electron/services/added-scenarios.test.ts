import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addedScenarios } from '../../../electron/services/added-scenarios.ts';
import type { Library } from '../../../electron/services/library.ts';
import { shelvedScenarios } from '../../../electron/services/shelved-scenarios.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { libraryOf, roundTalk } from './test-library.ts';

const shipped = roundTalk({ id: 'shipped', title: 'Shipped' });
const library = libraryOf(shipped);
const textOf = (scenario: Scenario) => JSON.stringify(scenario, null, 2);
const mine = roundTalk({ id: 'mine', title: 'Mine' });

function added(folder = join(tempFolder(), 'scenarios'), from: Library = library) {
  return { folder, added: addedScenarios(folder, from) };
}

const titles = (shelf: ReturnType<typeof added>['added']) =>
  shelf.all().map(({ scenario }) => scenario?.title ?? null);

describe('scenarios that were opened on this computer', () => {
  it('stay on the shelf, after those that ship, for every start to come', () => {
    const { folder, added: shelf } = added();
    expect(shelf.all()).toEqual([]);
    expect(shelf.add(textOf(mine))).toEqual({ ok: true, value: { title: 'Mine', is: 'added' } });
    for (const now of [shelf, addedScenarios(folder, library)]) {
      const shelved = shelvedScenarios(library, now.all)();
      expect([...shelved.values()].map(({ scenario }) => scenario.title)).toEqual(['Shipped', 'Mine']);
      const hash = [...shelved.keys()].at(-1);
      expect(readdirSync(folder)).toEqual([`${hash}.scenario.json`]);
    }
  });

  it('are kept for this account alone', ({ skip }) => {
    if (process.platform === 'win32') skip('Windows has no such permissions');
    const { folder, added: shelf } = added();
    shelf.add(textOf(mine));
    const [name = ''] = readdirSync(folder);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it('are there once, however often they are opened and however they are written', () => {
    const { folder, added: shelf } = added();
    shelf.add(textOf(mine));
    expect(shelf.add(JSON.stringify(mine))).toEqual({ ok: true, value: { title: 'Mine', is: 'there' } });
    expect(shelf.add(textOf(shipped))).toEqual({ ok: true, value: { title: 'Shipped', is: 'there' } });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('give way to a newer text with their id', () => {
    const { folder, added: shelf } = added();
    shelf.add(textOf(mine));
    shelf.add(textOf({ ...mine, title: 'Mine, mended', version: '1.0.1' }));
    expect(titles(shelf)).toEqual(['Mine, mended']);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('are refused in one sentence when the file is not a sound scenario', () => {
    const { folder, added: shelf } = added();
    for (const text of ['', 'hello', '{}', textOf(mine).replace('"initial"', '"innitial"')]) {
      const sentence: unknown = expect.stringMatching(/\S.*[.?]$/);
      expect(shelf.add(text)).toEqual({ ok: false, problem: { kind: 'not-added', sentence } });
    }
    expect(shelf.all()).toEqual([]);
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });

  it('cannot take the place of one that ships', () => {
    const { added: shelf } = added();
    expect(shelf.add(textOf({ ...shipped, title: 'Looks like it' }))).toEqual({
      ok: false,
      problem: { kind: 'not-added', sentence: expect.stringContaining('has the id shipped already') },
    });
    expect(shelf.all()).toEqual([]);
  });

  it('are not shown, and keep nothing else from being shown, when their file was changed', () => {
    const { folder, added: shelf } = added();
    shelf.add(textOf(mine));
    shelf.add(textOf(roundTalk({ id: 'other', title: 'Other' })));
    const [first] = shelf.all();
    const file = join(folder, `${first?.hash}.scenario.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Mine', 'Changed by somebody'));
    const again = addedScenarios(folder, library);
    expect(titles(again)).toEqual(['Other', null]);
    expect(
      [...shelvedScenarios(library, again.all)().values()].map(({ scenario }) => scenario.title),
    ).toEqual(['Shipped', 'Other']);
  });

  it('can be taken off again, unreadable ones included', () => {
    const { folder, added: shelf } = added();
    shelf.add(textOf(mine));
    writeFileSync(join(folder, `${'0'.repeat(64)}.scenario.json`), 'not a scenario');
    writeFileSync(join(folder, 'notes.txt'), 'somebody’s own');
    const now = addedScenarios(folder, library);
    for (const { hash } of now.all()) now.remove(hash);
    expect(now.all()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });
});
