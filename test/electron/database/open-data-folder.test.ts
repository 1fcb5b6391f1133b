import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applicationId, schemaVersion } from '../../../electron/database/migrate.ts';
import { newestMigration } from '../../../electron/database/migrations/migrations.ts';
import { openDatabase } from '../../../electron/database/open-database.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { bytesIn, filesIn, openedFolder, refusalOf } from './test-folder.ts';

describe('opening a data folder', () => {
  it('makes the folder, for its owner alone, with a database that is up to date and marked as ours', () => {
    const folder = join(tempFolder(), 'new', 'folder');
    const { db, abandon } = openedFolder(folder);
    expect(schemaVersion(db)).toBe(newestMigration);
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    abandon();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(filesIn(folder)).toEqual(['first-account.db', 'folder.lock']);
  });

  it('makes files that only their owner can read, in a folder that others can look into as well', () => {
    const folder = tempFolder();
    chmodSync(folder, 0o755);
    const { db, files, close } = openedFolder(folder);
    db.exec("INSERT INTO rubric_texts VALUES (printf('%064d', 1), 1, '{}')");
    const mode = (file: string) => statSync(file).mode & 0o777;
    expect([files.database, files.log, files.sharedMemory].map(mode)).toEqual([0o600, 0o600, 0o600]);
    close();
    const [copy] = filesIn(files.copies);
    expect(mode(join(files.copies, copy ?? ''))).toBe(0o600);
  });

  it('takes a relative folder from where the process is', () => {
    const folder = tempFolder();
    const { files, abandon } = openedFolder(relative(process.cwd(), folder));
    expect(files.folder).toBe(folder);
    abandon();
  });

  it('refuses a database of a newer release in its own words and changes nothing', () => {
    const folder = tempFolder();
    openedFolder(folder).abandon();
    const db = openDatabase(join(folder, 'first-account.db'));
    db.pragma('user_version = 99');
    db.close();
    const before = bytesIn(folder);
    const problem = refusalOf(folder);
    expect(problem.kind).toBe('newer');
    expect(problem.sentence).toContain(join(folder, 'first-account.db'));
    expect(problem.sentence).toMatch(/at version 99, this release knows \d+\). Install the newer release/);
    expect(bytesIn(folder)).toEqual(before);
  });

  it('refuses another program’s database and changes nothing', () => {
    const folder = tempFolder();
    const db = openDatabase(join(folder, 'first-account.db'));
    db.exec('CREATE TABLE recipes (name TEXT) STRICT');
    db.close();
    const before = readFileSync(join(folder, 'first-account.db'));
    expect(refusalOf(folder)).toMatchObject({ kind: 'not-ours' });
    expect(readFileSync(join(folder, 'first-account.db'))).toEqual(before);
  });

  it('goes on with a first start that was cut short before it made a table', () => {
    const folder = tempFolder();
    openDatabase(join(folder, 'first-account.db')).close();
    const { db, abandon } = openedFolder(folder);
    expect(schemaVersion(db)).toBe(newestMigration);
    abandon();
  });

  it('says so when the folder cannot be written to', () => {
    const blocked = join(tempFolder(), 'a-file');
    writeFileSync(blocked, 'in the way');
    const problem = refusalOf(join(blocked, 'folder'));
    expect(problem.kind).toBe('cannot-open');
    expect(problem.sentence).toContain('--data');
  });

  it('lets the folder go when it refuses, so that a second try is judged anew', () => {
    const folder = tempFolder();
    openedFolder(folder).abandon();
    const db = openDatabase(join(folder, 'first-account.db'));
    db.pragma('user_version = 99');
    db.close();
    expect(refusalOf(folder).kind).toBe('newer');
    expect(refusalOf(folder).kind).toBe('newer');
  });

  it('leaves files that are not its own alone', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'copies'), { recursive: true });
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    writeFileSync(join(folder, 'copies', 'holiday.db'), 'also mine');
    openedFolder(folder).close();
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'copies', 'holiday.db'))).toBe(true);
  });
});
