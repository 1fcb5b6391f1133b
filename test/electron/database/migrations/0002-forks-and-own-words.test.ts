import { describe, expect, it } from 'vitest';
import { migration0001 } from '../../../../electron/database/migrations/0001-first-tables.ts';
import { migration0002 } from '../../../../electron/database/migrations/0002-forks-and-own-words.ts';
import { sqliteCode } from '../../../../electron/database/open-database.ts';
import type { Database } from '../../../../electron/database/open-database.ts';
import { tempFolder } from '../../../builders/temp-folder.ts';
import { openedFolder } from '../test-folder.ts';

const at = '2026-03-01T12:00:00.000Z';
const hash = (letter: string) => letter.repeat(64);
const tables = ['plus_deltas', 'practice_fork_origins', 'practice_forks', 'typed_words'];

const before = `
  INSERT INTO trainees VALUES ('ana', 'Ana Ruiz', 'Ana', NULL, 'ana ruiz', 'ana', NULL, 120, '${at}', 0);
  INSERT INTO scenario_texts VALUES ('${hash('a')}', 'round', '1.0.0', 'Round', '{}');
  INSERT INTO rubric_texts VALUES ('${hash('b')}', 1, '{}');
  INSERT INTO practice_attempts (id, trainee, scenario, rubric, seed, started_at, started_offset, started_timer, started_run)
    VALUES ('p1', 'ana', '${hash('a')}', '${hash('b')}', 1, '${at}', 0, 0, 'r');
  INSERT INTO practice_decisions VALUES ('p1', 1, '${at}', 0, 0, 'r', 'n', 'c', NULL);
  INSERT INTO assessed_attempts VALUES (1, 'a1', 'ana', '${hash('a')}', '${hash('b')}', NULL, 1, '${at}', 0, '${hash('0')}', '${hash('1')}');
  INSERT INTO assessed_decisions VALUES (1, 1, '${at}', 0, 'n', 'c', NULL, '${hash('1')}', '${hash('2')}');`;

const after = `
  INSERT INTO practice_forks VALUES ('p1', 'a1', 'assessed', 2);
  INSERT INTO practice_fork_origins VALUES ('p1', 2, 'n', 'c', NULL);
  INSERT INTO typed_words VALUES ('a1', 1, 'ana', 'What I would say.', 0);
  INSERT INTO plus_deltas VALUES ('a1', 'ana', 'I waited.', '');`;

/** A database of the form before, with something in it, brought up to this form and filled further. */
function migrated(): { readonly db: Database; readonly done: () => void } {
  const folder = tempFolder();
  const old = openedFolder(folder, { migrations: [migration0001] });
  old.db.exec(before);
  const kept = everythingIn(old.db);
  old.close();
  const { db, abandon } = openedFolder(folder, { migrations: [migration0001, migration0002] });
  expect(everythingIn(db)).toEqual({ ...kept, ...Object.fromEntries(tables.map((table) => [table, []])) });
  db.exec(after);
  return { db, done: abandon };
}

function everythingIn(db: Database): Readonly<Record<string, unknown>> {
  const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).raw().all()]));
}

/** SQLite's name for why a statement is refused, or that it is not. */
function attack(statement: string): string | undefined {
  const { db, done } = migrated();
  try {
    db.exec(statement);
    return 'not refused';
  } catch (error) {
    return sqliteCode(error);
  } finally {
    done();
  }
}

describe('the tables of forks and own words', () => {
  it('are added to a database in use, which keeps everything it had', () => {
    const { db, done } = migrated();
    expect(Object.keys(everythingIn(db))).toEqual(expect.arrayContaining(tables));
    done();
  });

  it('are these, every one of them STRICT', () => {
    const { db, done } = migrated();
    const strict = db
      .prepare<[string], number>('SELECT strict FROM pragma_table_list WHERE name = ?')
      .pluck();
    expect(tables.map((table) => strict.get(table))).toEqual(tables.map(() => 1));
    done();
  });

  it('lose a fork with its practice attempt, and with it nothing that it was forked from', () => {
    const { db, done } = migrated();
    const { practice_attempts, practice_decisions, practice_forks, practice_fork_origins, ...others } =
      everythingIn(db);
    expect([practice_attempts, practice_decisions, practice_forks, practice_fork_origins]).toEqual([
      [expect.anything()],
      [expect.anything()],
      [['p1', 'a1', 'assessed', 2]],
      [['p1', 2, 'n', 'c', null]],
    ]);
    db.exec("DELETE FROM practice_attempts WHERE id = 'p1'");
    expect(everythingIn(db)).toEqual({
      ...others,
      practice_attempts: [],
      practice_decisions: [],
      practice_forks: [],
      practice_fork_origins: [],
    });
    done();
  });

  it('take what is written without asking the attempt, which does not know of it', () => {
    expect(attack("INSERT INTO typed_words VALUES ('elsewhere', 1, 'ana', 'Words.', 1)")).toBe('not refused');
    expect(attack("DELETE FROM typed_words WHERE attempt = 'a1'")).toBe('not refused');
    expect(attack("DELETE FROM plus_deltas WHERE attempt = 'a1'")).toBe('not refused');
  });

  it.each([
    ['words that are none', "UPDATE typed_words SET words = ''"],
    ['more words than there is room for', `UPDATE typed_words SET words = '${'a'.repeat(501)}'`],
    ['a plus and delta that are both empty', "UPDATE plus_deltas SET plus = ''"],
    ['a plus that is too long', `UPDATE plus_deltas SET plus = '${'a'.repeat(2001)}'`],
    ['a fork of neither kind', "UPDATE practice_forks SET origin_mode = 'class'"],
    ['a fork before the first turn', 'UPDATE practice_forks SET from_seq = 0'],
    ['arguments that are no JSON', "UPDATE practice_fork_origins SET args = '{service'"],
  ])('refuse %s', (_what, statement) => {
    expect(attack(statement)).toBe('SQLITE_CONSTRAINT_CHECK');
  });

  it('refuse what nobody wrote, and a fork that is no practice', () => {
    const foreign = 'SQLITE_CONSTRAINT_FOREIGNKEY';
    expect(attack("INSERT INTO typed_words VALUES ('a1', 2, 'nobody', 'Words.', 0)")).toBe(foreign);
    expect(attack("INSERT INTO plus_deltas VALUES ('a2', 'nobody', 'Words.', '')")).toBe(foreign);
    expect(attack("INSERT INTO practice_forks VALUES ('a1', 'p1', 'practice', 1)")).toBe(foreign);
  });
});
