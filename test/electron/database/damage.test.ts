import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolderFiles } from '../../../electron/database/data-folder-files.ts';
import { restoreCopy } from '../../../electron/database/restore-copy.ts';
import { copiesIn } from '../../../electron/database/verified-copies.ts';
import { runScript } from '../../builders/run-script.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { bytesIn, openedFolder, refusalOf } from './test-folder.ts';

const at = '2026-03-01T12:00:00.000Z';
const later = new Date(Date.UTC(2026, 2, 2, 8, 30));

/** A folder closed cleanly with some people in it, so that there is a copy. */
function usedFolder(ids: readonly string[] = ['ana']): string {
  const folder = tempFolder();
  for (const id of ids) add(folder, id);
  return folder;
}

function add(folder: string, id: string): void {
  const { db, close } = openedFolder(folder);
  const insert = db.prepare(`INSERT INTO trainees VALUES (?, ?, 'A', NULL, 'a', 'a', NULL, 120, '${at}', 0)`);
  insert.run(id, id.repeat(500));
  close();
}

/** Overwrites pages in the middle of a file, as a failing disk does. */
function damage(file: string): void {
  const descriptor = openSync(file, 'r+');
  for (let place = 4096 * 2; place + 4096 < statSync(file).size; place += 4096) {
    writeSync(descriptor, Buffer.alloc(1024, 0xa5), 0, 1024, place);
  }
  closeSync(descriptor);
}

/** What a run that was killed leaves: the log not empty. Here it holds a change that was committed. */
async function endBadly(folder: string): Promise<void> {
  const child = runScript(import.meta.url, 'commit-until-killed.ts', folder);
  await child.firstLine;
  await child.kill();
}

describe('a damaged database', () => {
  it('is found after an end that was not clean, left as it is, and a verified copy is offered', async () => {
    const folder = usedFolder();
    await endBadly(folder);
    const files = dataFolderFiles(folder);
    damage(files.database);
    const before = bytesIn(folder);
    const problem = refusalOf(folder);
    const [copy] = copiesIn(files);
    expect(problem).toMatchObject({ kind: 'damaged', copy: copy?.name });
    expect(problem.sentence).toContain(`${files.database} was left as it is`);
    expect(problem.sentence).toContain(copy?.name);
    const after = bytesIn(folder);
    for (const name of ['first-account.db', 'first-account.db-wal', join('copies', copy?.name ?? '')]) {
      expect(after[name], name).toBe(before[name]);
    }
  });

  it('whose first bytes are gone is found at any start', () => {
    const folder = usedFolder();
    writeFileSync(join(folder, 'first-account.db'), 'x'.repeat(9000));
    expect(refusalOf(folder)).toMatchObject({ kind: 'damaged' });
  });

  it('that is empty or not there any more is not made anew while there are copies', () => {
    const folder = usedFolder();
    truncateSync(join(folder, 'first-account.db'), 0);
    expect(refusalOf(folder)).toMatchObject({ kind: 'damaged', copy: expect.stringContaining('at-close') });
    rmSync(join(folder, 'first-account.db'));
    expect(refusalOf(folder).sentence).toMatch(/^The database is gone\./);
    expect(existsSync(join(folder, 'first-account.db'))).toBe(false);
  });

  it('is found at the next start, clean or not, once something looked damaged', () => {
    const folder = usedFolder();
    const files = dataFolderFiles(folder);
    damage(files.database);
    writeFileSync(files.suspicion, '');
    expect(refusalOf(folder)).toMatchObject({ kind: 'damaged' });
  });

  it('is found when a close can make no fit copy of it, and the next start checks', () => {
    const folder = usedFolder(['ana', 'bo', 'cy']);
    const { db, files, close } = openedFolder(folder);
    db.exec("UPDATE trainees SET display_name = 'B' WHERE id = 'ana'");
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('shrink_memory');
    damage(files.database);
    const closing = close();
    expect(closing).toMatchObject({ copy: 'not-made' });
    expect(existsSync(files.suspicion)).toBe(true);
    expect(refusalOf(folder)).toMatchObject({ kind: 'damaged' });
  });

  it('has the newest copy offered that is itself still whole', () => {
    const folder = usedFolder(['ana', 'bo']);
    const files = dataFolderFiles(folder);
    const [newest, older] = copiesIn(files);
    writeFileSync(newest?.file ?? '', 'gone');
    writeFileSync(files.database, 'gone');
    expect(refusalOf(folder)).toMatchObject({ kind: 'damaged', copy: older?.name });
  });

  it('without any copy says so and still touches nothing', () => {
    const folder = tempFolder();
    openedFolder(folder).abandon();
    writeFileSync(join(folder, 'first-account.db'), 'gone');
    const problem = refusalOf(folder);
    expect(problem).toMatchObject({ kind: 'damaged', copy: null });
    expect(problem.sentence).toContain('There is no verified copy');
    expect(readFileSync(join(folder, 'first-account.db'), 'utf8')).toBe('gone');
  });
});

describe('restoring a copy', () => {
  it('keeps the damaged database and its log under a dated name, and goes on from the copy', async () => {
    const folder = usedFolder();
    await endBadly(folder);
    const files = dataFolderFiles(folder);
    damage(files.database);
    const before = bytesIn(folder);
    const [copy] = copiesIn(files);
    const restored = restoreCopy(folder, copy?.name ?? '', later);
    const place = join(files.setAside, 'damaged-2026-03-02T08-30-00.000Z');
    expect(restored).toEqual({ ok: true, setAside: place });
    expect(bytesIn(place)).toEqual({
      'first-account.db': before['first-account.db'],
      'first-account.db-wal': before['first-account.db-wal'],
    });
    const { db, close } = openedFolder(folder);
    expect(db.prepare('SELECT id FROM trainees').pluck().all()).toEqual(['ana']);
    close();
    expect(bytesIn(place)['first-account.db']).toBe(before['first-account.db']);
    expect(copiesIn(files).some(({ name }) => name === copy?.name)).toBe(true);
  });

  it('puts a copy where a database is missing altogether', () => {
    const folder = usedFolder();
    const files = dataFolderFiles(folder);
    rmSync(files.database);
    const [copy] = copiesIn(files);
    expect(restoreCopy(folder, copy?.name ?? '', later)).toEqual({ ok: true, setAside: null });
    openedFolder(folder).abandon();
  });

  it('refuses a name that is no copy of this folder, wherever it leads', () => {
    const folder = usedFolder();
    const files = dataFolderFiles(folder);
    const [copy] = copiesIn(files);
    copyFileSync(copy?.file ?? '', join(folder, basename(copy?.file ?? '')));
    for (const name of [`../${copy?.name}`, files.database, '', 'first-account.db']) {
      expect(restoreCopy(folder, name, later)).toMatchObject({ ok: false });
    }
  });

  it('refuses a copy that is damaged too, and leaves the database in place', () => {
    const folder = usedFolder();
    const files = dataFolderFiles(folder);
    const [copy] = copiesIn(files);
    damage(copy?.file ?? '');
    const before = bytesIn(folder)['first-account.db'];
    expect(restoreCopy(folder, copy?.name ?? '', later)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('was not used'),
    });
    expect(bytesIn(folder)['first-account.db']).toBe(before);
  });

  it('refuses while the folder is in use', () => {
    const folder = usedFolder();
    const { files, close } = openedFolder(folder);
    const [copy] = copiesIn(files);
    expect(restoreCopy(folder, copy?.name ?? '', later)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('in use'),
    });
    close();
  });
});
