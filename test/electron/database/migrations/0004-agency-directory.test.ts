import { describe, expect, it } from 'vitest';
import { migration0001 } from '../../../../electron/database/migrations/0001-first-tables.ts';
import { migration0002 } from '../../../../electron/database/migrations/0002-forks-and-own-words.ts';
import { migration0003 } from '../../../../electron/database/migrations/0003-agency-and-expiry.ts';
import { migration0004 } from '../../../../electron/database/migrations/0004-agency-directory.ts';
import { sqliteCode } from '../../../../electron/database/open-database.ts';
import { tempFolder } from '../../../builders/temp-folder.ts';
import { openedFolder } from '../test-folder.ts';

const at = '2026-03-01T12:00:00.000Z';
const upToHere = [migration0001, migration0002, migration0003, migration0004];

/** A database of the form before, with an agency in it, brought up to this form. */
function migrated() {
  const folder = tempFolder();
  const old = openedFolder(folder, { migrations: upToHere.slice(0, 3) });
  old.db.exec("INSERT INTO agency VALUES (1, 'Peer team', 'Ask for Lee.')");
  old.close();
  return openedFolder(folder, { migrations: upToHere });
}

function attack(statement: string): string | undefined {
  const { db, abandon } = migrated();
  try {
    db.exec(statement);
    return 'not refused';
  } catch (error) {
    return sqliteCode(error);
  } finally {
    abandon();
  }
}

describe('the tables of the agency’s directory', () => {
  it('come beside what was there', () => {
    const { db, abandon } = migrated();
    expect(db.prepare('SELECT support_name FROM agency').pluck().all()).toEqual(['Peer team']);
    abandon();
  });

  it('index words without accents, by their beginnings', () => {
    const { db, abandon } = migrated();
    db.exec("INSERT INTO service_words VALUES (1, 'a', 'Refúgio Norte', 'Beds', '')");
    const found = db.prepare("SELECT service FROM service_words WHERE service_words MATCH 'refug*'").pluck();
    expect(found.all()).toEqual(['a']);
    abandon();
  });

  it('hold one directory, and only JSON', () => {
    expect(attack('INSERT INTO own_directory VALUES (2, 1, 0)')).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack('INSERT INTO own_directory VALUES (1, 0, 0)')).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack(`INSERT INTO own_services VALUES ('a', 'no', '${at}', 'Ana')`)).toBe(
      'SQLITE_CONSTRAINT_CHECK',
    );
    expect(attack("INSERT INTO own_places VALUES ('phones', 'a', '{}')")).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(attack("INSERT INTO service_indexes VALUES ('short', 1)")).toBe('SQLITE_CONSTRAINT_CHECK');
  });
});
