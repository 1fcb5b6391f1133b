import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase, sqliteCode } from '../../../electron/database/open-database.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const setting = (name: string) => {
  const db = openDatabase(join(tempFolder(), 'a.db'));
  const value = db.pragma(name, { simple: true });
  db.close();
  return value;
};

describe('an opened database', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['fullfsync', 1],
    ['checkpoint_fullfsync', 1],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['secure_delete', 1],
    ['temp_store', 2],
    ['cell_size_check', 1],
    ['trusted_schema', 0],
    ['busy_timeout', 2000],
  ])('has %s at %s', (name, value) => {
    expect(setting(name)).toBe(value);
  });

  it('refuses a value of the wrong type, because tables are STRICT', () => {
    const db = openDatabase(join(tempFolder(), 'a.db'));
    db.exec('CREATE TABLE t (a INTEGER) STRICT');
    let code: string | undefined;
    try {
      db.prepare('INSERT INTO t VALUES (?)').run('no number');
    } catch (error) {
      code = sqliteCode(error);
    }
    expect(code).toBe('SQLITE_CONSTRAINT_DATATYPE');
    db.close();
  });

  it('is refused by SQLite’s own name for it when the file is no database', () => {
    const file = join(tempFolder(), 'a.db');
    writeFileSync(file, 'A letter, and not a short one. '.repeat(200));
    let code: string | undefined;
    try {
      openDatabase(file);
    } catch (error) {
      code = sqliteCode(error);
    }
    expect(code).toBe('SQLITE_NOTADB');
  });

  it('has no SQLite name for an error that is not SQLite’s', () => {
    expect(sqliteCode(new Error('something else'))).toBeUndefined();
  });
});
