import { existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultOfCopy } from '../../../electron/database/check-database.ts';
import { newestMigration } from '../../../electron/database/migrations/migrations.ts';
import { openDatabase, openReadOnly } from '../../../electron/database/open-database.ts';
import { copiesIn, keptCopies, newestVerifiedCopy } from '../../../electron/database/verified-copies.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { filesIn, openedFolder } from './test-folder.ts';

const at = '2026-03-01T12:00:00.000Z';

/** Opens a folder, adds somebody, closes it. */
function addAndClose(folder: string, id: string) {
  const { db, close } = openedFolder(folder);
  db.exec(
    `INSERT INTO trainees VALUES ('${id}', 'Ana', 'Ana', NULL, '${id}', '${id}', NULL, 120, '${at}', 0)`,
  );
  return close();
}

function traineesIn(file: string): unknown {
  const copy = openReadOnly(file);
  const ids = copy.prepare('SELECT id FROM trainees ORDER BY id').pluck().all();
  copy.close();
  return ids;
}

describe('a clean close', () => {
  it('makes a copy that opens by itself, is whole, and holds what the database holds', () => {
    const folder = tempFolder();
    const closing = addAndClose(folder, 'ana');
    const { files, abandon } = openedFolder(folder);
    const [copy] = copiesIn(files);
    expect(closing).toEqual({ copy: 'made', name: copy?.name });
    expect(faultOfCopy(copy?.file ?? '')).toBeUndefined();
    expect(traineesIn(copy?.file ?? '')).toEqual(['ana']);
    expect(filesIn(files.copies)).toEqual([copy?.name]);
    abandon();
  });

  it('makes none when nothing has changed since the last', () => {
    const folder = tempFolder();
    addAndClose(folder, 'ana');
    expect(openedFolder(folder).close()).toEqual({ copy: 'not-needed' });
    const { db, close } = openedFolder(folder);
    db.prepare('SELECT * FROM trainees').all();
    expect(close()).toEqual({ copy: 'not-needed' });
    expect(addAndClose(folder, 'bo')).toMatchObject({ copy: 'made' });
  });

  it('makes one when the changes are of a run that did not end cleanly', () => {
    const folder = tempFolder();
    addAndClose(folder, 'ana');
    const { db, abandon } = openedFolder(folder);
    db.exec("UPDATE trainees SET display_name = 'Ana R.'");
    abandon();
    expect(openedFolder(folder).close()).toMatchObject({ copy: 'made' });
  });

  it('keeps the newest five, in the order they were made whatever the clock said', () => {
    const folder = tempFolder();
    const names = ['ana', 'bo', 'cy', 'di', 'ed', 'flo', 'gus'];
    for (const [position, id] of names.entries()) {
      const now = () => new Date(Date.UTC(2026, 2, 28 - position));
      const { db, close } = openedFolder(folder, { now });
      db.exec(`INSERT INTO trainees VALUES ('${id}', 'A', 'A', NULL, 'a', 'a', NULL, 120, '${at}', 0)`);
      close();
    }
    const { files, abandon } = openedFolder(folder);
    const kept = copiesIn(files);
    expect(kept).toHaveLength(keptCopies);
    expect(traineesIn(kept[0]?.file ?? '')).toEqual(names);
    expect(traineesIn(kept.at(-1)?.file ?? '')).toEqual(names.slice(0, 3));
    abandon();
  });

  it('lets the folder go and says so when no copy can be made', () => {
    const folder = tempFolder();
    const { db, files, close } = openedFolder(folder);
    db.exec(`INSERT INTO trainees VALUES ('ana', 'A', 'A', NULL, 'a', 'a', NULL, 120, '${at}', 0)`);
    writeFileSync(files.copies, 'a file where the folder should be');
    const closing = close();
    expect(closing).toMatchObject({ copy: 'not-made' });
    expect(closing.copy === 'not-made' && closing.sentence).toContain(files.copies);
    expect(traineesIn(files.database)).toEqual(['ana']);
    openedFolder(folder).abandon();
  });
});

describe('a copy', () => {
  it('is not offered when it is cut, altered to nonsense, another program’s, or from a newer release', () => {
    const folder = tempFolder();
    for (const id of ['ana', 'bo', 'cy', 'di', 'ed']) addAndClose(folder, id);
    const { files, abandon } = openedFolder(folder);
    const [ed, di, cy, bo, ana] = copiesIn(files);
    truncateSync(ed?.file ?? '', statSync(ed?.file ?? '').size - 4096);
    writeFileSync(di?.file ?? '', 'not a database');
    const foreign = openDatabase(cy?.file ?? '');
    foreign.pragma('application_id = 7');
    foreign.close();
    const newer = openDatabase(bo?.file ?? '');
    newer.pragma('user_version = 99');
    newer.close();
    expect([ed, di, cy, bo].map((copy) => faultOfCopy(copy?.file ?? ''))).toEqual([
      expect.stringMatching(/malformed|not find it whole/),
      expect.stringContaining('file is not a database'),
      'it is not a database of First Account',
      'it is from a newer First Account',
    ]);
    expect(newestVerifiedCopy(files)?.name).toBe(ana?.name);
    abandon();
  });

  it('does not count when a row is missing, and leaves no half of itself behind', () => {
    const folder = tempFolder();
    addAndClose(folder, 'ana');
    const { files, abandon } = openedFolder(folder);
    const [copy] = copiesIn(files);
    expect(faultOfCopy(copy?.file ?? '', { version: newestMigration, rows: { trainees: 2 } })).toBe(
      'it has not got every row',
    );
    expect(faultOfCopy(copy?.file ?? '', { version: newestMigration + 1, rows: {} })).toBe(
      'it is at another version',
    );
    expect(readdirSync(files.copies).some((name) => name.includes('partial'))).toBe(false);
    expect(existsSync(`${copy?.file}-wal`)).toBe(false);
    abandon();
  });
});
