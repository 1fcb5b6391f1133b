import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultOfCopy, rowCounts } from '../../../electron/database/check-database.ts';
import { schemaVersion } from '../../../electron/database/migrate.ts';
import { migrations } from '../../../electron/database/migrations/migrations.ts';
import type { Migration } from '../../../electron/database/migrations/migration.ts';
import { openReadOnly } from '../../../electron/database/open-database.ts';
import { sha256 } from '../../../electron/database/sha256.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { bytesIn, openedFolder, refusalOf } from './test-folder.ts';

const source = fileURLToPath(new URL('../../../electron/database/migrations/', import.meta.url));
const tests = fileURLToPath(new URL('./migrations/', import.meta.url));
const numbered = readdirSync(source).filter((name) => /^\d{4}-/.test(name));

/** What each migration was when it was released. A change to one that is listed here is an error, not a new line. */
const released: Readonly<Record<number, string>> = {
  1: '0834262feb1df74b8dbdb42e34b6cf4625dc65982d205d403ad6532b65af0bc8',
  2: 'dad69453ea75dd96fd71fedf43aa16b4f01c85743d8a1b92e39febb4613ea7a2',
  3: '87abb3686cab2c3050c5fbf5f6973cf9cb1a5f9c01ec43304b05c449d0f36661',
  4: '8e2fd733058f9b7995f2aa17317887a6537d929592a190a5d4bd7c4118fb3f9f',
};

const next: Migration = { number: migrations.length + 1, sql: 'CREATE TABLE extra (a INTEGER) STRICT;' };
const later: Migration = { number: migrations.length + 2, sql: 'CREATE TABLE more (a INTEGER) STRICT;' };
const broken: Migration = {
  number: migrations.length + 1,
  sql: `CREATE TABLE half (a INTEGER) STRICT; INSERT INTO half VALUES (1); INSERT INTO nowhere VALUES (1);`,
};

describe('the migrations', () => {
  it('are numbered from 1 without gaps, one to a file, in the order of the list', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, position) => position + 1));
    expect(numbered.map((name) => Number(name.slice(0, 4)))).toEqual(migrations.map(({ number }) => number));
  });

  it.each(numbered)('%s has a test of its own', (name) => {
    expect(existsSync(join(tests, name.replace(/\.ts$/, '.test.ts')))).toBe(true);
  });

  it.each(migrations.map((migration) => [migration.number, migration] as const))(
    'number %i is as it was when it was released',
    (number, { sql }) => {
      expect(sha256(sql)).toBe(released[number]);
    },
  );
});

describe('bringing a database up to date', () => {
  it('makes a verified copy before each migration, of the database as it was', () => {
    const folder = tempFolder();
    const old = openedFolder(folder);
    old.db.exec(`INSERT INTO rubric_texts (hash, version, text) VALUES ('${'a'.repeat(64)}', 1, '{}')`);
    old.close();
    const { db, files, abandon } = openedFolder(folder, { migrations: [...migrations, next, later] });
    expect(schemaVersion(db)).toBe(later.number);
    const copies = readdirSync(files.copies).filter((name) => name.includes('before-migration'));
    expect(copies.map((name) => name.slice(7, 25))).toEqual(
      [next, later].map(({ number }) => `before-migration-${number}`),
    );
    const versions = copies.map((name) => {
      const copy = openReadOnly(join(files.copies, name));
      const seen = [schemaVersion(copy), rowCounts(copy)['rubric_texts']];
      copy.close();
      return seen;
    });
    expect(versions).toEqual([
      [next.number - 1, 1],
      [later.number - 1, 1],
    ]);
    abandon();
  });

  it('makes no copy of a database that is only being made', () => {
    const { files, abandon } = openedFolder(tempFolder());
    expect(existsSync(files.copies)).toBe(false);
    abandon();
  });

  it('leaves everything as it was when a migration fails half way, keeps the copy, and says so', () => {
    const folder = tempFolder();
    openedFolder(folder).close();
    const before = bytesIn(folder)['first-account.db'];
    const problem = refusalOf(folder, { migrations: [...migrations, broken] });
    expect(problem.kind).toBe('cannot-open');
    expect(problem.sentence).toContain(
      `migration ${broken.number}: no such table: nowhere) and was left as it was`,
    );
    const { db, files, abandon } = openedFolder(folder);
    expect(schemaVersion(db)).toBe(migrations.length);
    expect(rowCounts(db)).not.toHaveProperty('half');
    const [copy = ''] = readdirSync(files.copies).filter((name) =>
      name.includes(`before-migration-${broken.number}`),
    );
    expect(faultOfCopy(join(files.copies, copy))).toBeUndefined();
    abandon();
    expect(bytesIn(folder)['first-account.db']).toBe(before);
  });

  it('refuses a migration that leaves a row pointing at nothing', () => {
    const folder = tempFolder();
    openedFolder(folder).close();
    const dangling: Migration = {
      number: migrations.length + 1,
      sql: `INSERT INTO pins VALUES ('nobody', x'${'00'.repeat(16)}', x'${'00'.repeat(32)}', 1, 1, 1, 0, NULL);`,
    };
    expect(refusalOf(folder, { migrations: [...migrations, dangling] }).sentence).toContain(
      'leaves 1 references to rows that are not there',
    );
  });

  it('lets a release that has not this migration yet refuse the folder', () => {
    const folder = tempFolder();
    openedFolder(folder, { migrations: [...migrations, next] }).abandon();
    expect(refusalOf(folder).kind).toBe('newer');
  });
});
