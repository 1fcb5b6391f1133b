import { describe, expect, it } from 'vitest';
import { migration0001 } from '../../../../electron/database/migrations/0001-first-tables.ts';
import { migration0002 } from '../../../../electron/database/migrations/0002-forks-and-own-words.ts';
import { migration0003 } from '../../../../electron/database/migrations/0003-agency-and-expiry.ts';
import { sqliteCode } from '../../../../electron/database/open-database.ts';
import type { Database } from '../../../../electron/database/open-database.ts';
import { tempFolder } from '../../../builders/temp-folder.ts';
import { openedFolder } from '../test-folder.ts';

const at = '2026-03-01T12:00:00.000Z';
const upToHere = [migration0001, migration0002, migration0003];

/** A database of the form before, with somebody in it, brought up to this form and filled further. */
function migrated(): { readonly db: Database; readonly done: () => void } {
  const folder = tempFolder();
  const old = openedFolder(folder, { migrations: upToHere.slice(0, 2) });
  old.db.exec(
    `INSERT INTO trainees VALUES ('ana', 'Ana Ruiz', 'Ana', NULL, 'ana ruiz', 'ana', NULL, 120, '${at}', 0)`,
  );
  old.close();
  const { db, abandon } = openedFolder(folder, { migrations: upToHere });
  expect(db.prepare('SELECT id FROM trainees').pluck().all()).toEqual(['ana']);
  db.exec(`
    INSERT INTO agency VALUES (1, 'Peer team', 'Ask for Lee.');
    INSERT INTO practice_keeping VALUES ('ana', 365);
    INSERT INTO forgetting VALUES (1);`);
  return { db, done: abandon };
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

describe('the tables of the agency and of what expires', () => {
  it('are STRICT', () => {
    const { db, done } = migrated();
    const strict = db
      .prepare(
        `SELECT name, strict FROM pragma_table_list WHERE name IN ('agency', 'practice_keeping', 'forgetting')
         ORDER BY name`,
      )
      .raw()
      .all();
    done();
    expect(strict).toEqual([
      ['agency', 1],
      ['forgetting', 1],
      ['practice_keeping', 1],
    ]);
  });

  it('hold one agency, one word that something is being forgotten, and one time for each person', () => {
    expect(attack("INSERT INTO agency VALUES (2, 'Another', 'Text')")).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack("INSERT INTO agency VALUES (1, 'Another', 'Text')")).toBe('SQLITE_CONSTRAINT_PRIMARYKEY');
    expect(attack('INSERT INTO forgetting VALUES (2)')).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack("INSERT INTO practice_keeping VALUES ('ana', 30)")).toBe('SQLITE_CONSTRAINT_PRIMARYKEY');
  });

  it('refuse an empty or endless line, a time nobody is offered, and a person nobody knows', () => {
    expect(attack("UPDATE agency SET support_name = ''")).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack(`UPDATE agency SET support_name = '${'n'.repeat(81)}'`)).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack(`UPDATE agency SET support_text = '${'n'.repeat(401)}'`)).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack('UPDATE practice_keeping SET days = 7')).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack("INSERT INTO practice_keeping VALUES ('bo', 30)")).toBe('SQLITE_CONSTRAINT_FOREIGNKEY');
  });
});
