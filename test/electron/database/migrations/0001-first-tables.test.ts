import { describe, expect, it } from 'vitest';
import { migration0001 } from '../../../../electron/database/migrations/0001-first-tables.ts';
import { sqliteCode } from '../../../../electron/database/open-database.ts';
import type { Database } from '../../../../electron/database/open-database.ts';
import { openedFolder } from '../test-folder.ts';
import { tempFolder } from '../../../builders/temp-folder.ts';

const at = '2026-03-01T12:00:00.000Z';
const hash = (letter: string) => letter.repeat(64);

/** A database in which one assessed attempt stands in the chain, and one practice attempt beside it. */
function filled(): { db: Database; done: () => void } {
  const { db, abandon } = openedFolder(tempFolder(), { migrations: [migration0001] });
  db.exec(`
    INSERT INTO trainees VALUES ('ana', 'Ana Ruiz', 'Ana', NULL, 'ana ruiz', 'ana', NULL, 120, '${at}', 0);
    INSERT INTO scenario_texts VALUES ('${hash('a')}', 'round', '1.0.0', 'Round', '{}');
    INSERT INTO rubric_texts VALUES ('${hash('b')}', 1, '{}');
    INSERT INTO directory_texts VALUES ('${hash('d')}', 'county', 1, '{}');
    INSERT INTO practice_attempts (id, trainee, scenario, rubric, seed, started_at, started_offset, started_timer, started_run)
      VALUES ('p1', 'ana', '${hash('a')}', '${hash('b')}', 1, '${at}', 0, 0, 'r');
    INSERT INTO practice_decisions VALUES ('p1', 1, '${at}', 0, 0, 'r', 'n', 'c', NULL);
    INSERT INTO practice_marks VALUES ('p1', 1, 0, 'open', '${at}', 0, 0, 'r');
    INSERT INTO assessed_attempts VALUES (1, 'a1', 'ana', '${hash('a')}', '${hash('b')}', NULL, 1, '${at}', 0, '${hash('0')}', '${hash('1')}');
    INSERT INTO assessed_decisions VALUES (1, 1, '${at}', 0, 'n', 'c', NULL, '${hash('1')}', '${hash('2')}');
    ${recordAt(3, 'r1', 1)};
    INSERT INTO corrections VALUES (4, 'c1', 3, '${at}', 0, 'A clerk', 'A note', '${hash('3')}', '${hash('4')}');`);
  return { db, done: abandon };
}

function recordAt(position: number, id: string, attempt: number): string {
  return `INSERT INTO records VALUES (${position}, '${id}', ${attempt}, 'ana', 'Ana Ruiz', NULL, '${hash('a')}', '${hash('b')}',
    NULL, '${at}', 0, '${at}', 0, 60, 'met', 0, '1', '${hash('e')}', '${hash('2')}', '${hash('3')}', '{}')`;
}

/** SQLite's name for why a statement is refused, or that it is not. */
function attack(statement: string): string | undefined {
  const { db, done } = filled();
  try {
    db.exec(statement);
    return 'not refused';
  } catch (error) {
    return sqliteCode(error);
  } finally {
    done();
  }
}

const trigger = 'SQLITE_CONSTRAINT_TRIGGER';

describe('the first tables', () => {
  it('are these, every one of them STRICT', () => {
    const { db, done } = filled();
    const tables = db
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite%' ORDER BY name",
      )
      .raw()
      .all();
    done();
    expect(tables).toEqual(
      [
        'assessed_attempts',
        'assessed_decisions',
        'corrections',
        'directory_texts',
        'pins',
        'practice_attempts',
        'practice_decisions',
        'practice_marks',
        'records',
        'rubric_texts',
        'scenario_texts',
        'trainees',
        'unfinished_attempts',
        'unfinished_decisions',
        'unfinished_marks',
      ].map((name) => [name, 1]),
    );
  });

  it.each([
    ['assessed_attempts', 'seed = 2'],
    ['assessed_decisions', "choice = 'better'"],
    ['records', "result = 'not-yet'"],
    ['corrections', "note = 'another'"],
    ['scenario_texts', "title = 'Another'"],
    ['rubric_texts', 'version = 2'],
    ['directory_texts', 'version = 2'],
  ])('refuse to change or delete anything in %s', (table, change) => {
    expect(attack(`UPDATE ${table} SET ${change}`)).toBe(trigger);
    expect(attack(`UPDATE OR REPLACE ${table} SET ${change}`)).toBe(trigger);
    expect(attack(`DELETE FROM ${table}`)).toBe(trigger);
  });

  it.each([
    ['assessed_attempts', 'position', 5],
    ['records', 'position', 5],
    ['corrections', 'position', 5],
  ])('refuse to replace a row of %s, in its place or moved', (table, place, free) => {
    const { db, done } = filled();
    const names = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
    done();
    const moved = names.map((name) => (name === place ? String(free) : String(name))).join(', ');
    expect(attack(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toBe(trigger);
    expect(attack(`INSERT OR REPLACE INTO ${table} SELECT ${moved} FROM ${table}`)).toBe(trigger);
  });

  it('refuse to replace an assessed decision', () => {
    const replaced = `INSERT OR REPLACE INTO assessed_decisions VALUES (1, 1, '${at}', 0, 'n', 'other', NULL, '${hash('1')}', '${hash('2')}')`;
    expect(attack(replaced)).toBe(trigger);
  });

  it('take no decision into an attempt that has its record, nor one out of order', () => {
    const late = `INSERT INTO assessed_decisions VALUES (1, 2, '${at}', 0, 'n', 'c', NULL, '${hash('1')}', '${hash('2')}')`;
    expect(attack(late)).toBe(trigger);
    const attempt = `INSERT INTO assessed_attempts VALUES (5, 'a2', 'ana', '${hash('a')}', '${hash('b')}', NULL, 1, '${at}', 0, '${hash('4')}', '${hash('5')}');`;
    const second = `INSERT INTO assessed_decisions VALUES (5, 2, '${at}', 0, 'n', 'c', NULL, '${hash('1')}', '${hash('2')}')`;
    expect(attack(attempt + second)).toBe(trigger);
    expect(attack(attempt + second.replace('(5, 2,', '(5, 1,'))).toBe('not refused');
  });

  it('take an entry only at the end of the chain', () => {
    const attempt = (position: number) =>
      `INSERT INTO assessed_attempts VALUES (${position}, 'a2', 'ana', '${hash('a')}', '${hash('b')}', NULL, 1, '${at}', 0, '${hash('4')}', '${hash('5')}');`;
    expect(attack(attempt(5))).toBe('not refused');
    expect(attack(attempt(6))).toBe(trigger);
    expect(attack(attempt(0))).toBe(trigger);
    expect(attack(attempt(5) + recordAt(6, 'r2', 5))).toBe('not refused');
    expect(attack(attempt(5) + recordAt(7, 'r2', 5))).toBe(trigger);
    const correction = (position: number) =>
      `INSERT INTO corrections VALUES (${position}, 'c2', 3, '${at}', 0, 'A clerk', 'More', '${hash('4')}', '${hash('5')}')`;
    expect(attack(correction(5))).toBe('not refused');
    expect(attack(correction(9))).toBe(trigger);
  });

  it('keep a text once, whoever stores it again', () => {
    const { db, done } = filled();
    db.exec(`INSERT OR REPLACE INTO scenario_texts VALUES ('${hash('a')}', 'other', '9.9.9', 'Other', '[]')`);
    expect(db.prepare('SELECT title, text FROM scenario_texts').get()).toEqual({
      title: 'Round',
      text: '{}',
    });
    done();
  });

  it('take decisions and marks of practice away with their attempt, and nothing else', () => {
    const { db, done } = filled();
    db.exec('DELETE FROM practice_attempts');
    const left = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([left('practice_decisions'), left('practice_marks')]).toEqual([0, 0]);
    expect([left('assessed_attempts'), left('assessed_decisions'), left('records')]).toEqual([1, 1, 1]);
    done();
  });

  it('refuse arguments that are no JSON, a result that is none, a seed out of range, and a trainee nobody knows', () => {
    expect(attack("UPDATE practice_decisions SET args = '{service'")).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack("UPDATE practice_attempts SET result = 'passed'")).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack('UPDATE practice_attempts SET seed = -1')).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack("UPDATE practice_attempts SET trainee = 'nobody'")).toBe('SQLITE_CONSTRAINT_FOREIGNKEY');
  });

  it('give one badge to one person, whatever its case', () => {
    const { db, done } = filled();
    const insert = (id: string, key: string | null) =>
      db
        .prepare(`INSERT INTO trainees VALUES (?, 'B', 'B', ?, 'b', 'b', ?, 120, '${at}', 0)`)
        .run(id, key, key);
    insert('bo', 'k9');
    insert('bea', null);
    insert('ben', null);
    expect(() => insert('bob', 'k9')).toThrow(/UNIQUE/);
    done();
  });
});
