import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/database/open-database.ts';
import type { Database } from '../../../electron/database/open-database.ts';
import { verifyChain } from '../../../electron/database/verify-chain.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { playToTheEnd } from './play.ts';
import { rewriteLastRecord } from './rewrite-last-record.ts';
import { openTestServices } from './test-services.ts';

/** A folder with three records and a correction: entries 1 to 7, 8 to 14, 15, 16 to 22. */
async function threeRecords() {
  const folder = tempFolder();
  const test = openTestServices(folder);
  const as = await test.enter('Ana Ruiz');
  const first = await playToTheEnd(test, as);
  const second = await playToTheEnd(test, await test.enter('Bo Li'));
  test.services.office?.correct({ record: first.record, by: 'The academy', note: 'Taken in the classroom.' });
  const third = await playToTheEnd(test, as);
  const { chain } = test.services.office?.verify() ?? {};
  test.services.close();
  return { folder, first, second, third, chain: chain ?? { length: 0, head: '' } };
}

/** Changes the database as somebody does who owns the file: triggers dropped, foreign keys off. */
function tamper(folder: string, change: (db: Database) => void): void {
  const db = openDatabase(join(folder, 'first-account.db'));
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) db.exec(`DROP TRIGGER ${String(name)}`);
  change(db);
  db.close();
}

function verdict(folder: string, printed?: { length: number; head: string }) {
  const db = openDatabase(join(folder, 'first-account.db'));
  try {
    return verifyChain(db, printed);
  } finally {
    db.close();
  }
}

describe('verifying the chain', () => {
  it('finds nothing in what was written, and gives its length and head', async () => {
    const { folder, chain } = await threeRecords();
    expect(verdict(folder)).toEqual({ ok: true, ...chain });
    expect(chain.length).toBe(22);
  });

  it('of a folder without records is fine: length 0, and a head of zeros', () => {
    const folder = tempFolder();
    openTestServices(folder).services.close();
    expect(verdict(folder)).toEqual({ ok: true, length: 0, head: '0'.repeat(64) });
  });

  it.each([
    [
      'a choice',
      "UPDATE assessed_decisions SET choice = 'press' WHERE attempt = 1 AND seq = 4",
      5,
      /^Decision 4 of attempt \w+ \(entry 5\) is not as it was written/,
    ],
    [
      'the time of a decision',
      "UPDATE assessed_decisions SET at = '2026-03-01T16:00:09.000Z' WHERE attempt = 8 AND seq = 2",
      10,
      /^Decision 2 of attempt/,
    ],
    [
      'the seed of an attempt',
      'UPDATE assessed_attempts SET seed = 1 WHERE position = 8',
      8,
      /^The start of attempt \w+ \(entry 8\) is not as it was written/,
    ],
    [
      'whose an attempt is',
      "UPDATE assessed_attempts SET trainee = 'x' WHERE position = 1",
      1,
      /^The start of attempt/,
    ],
    [
      'a result',
      "UPDATE records SET result = 'met' WHERE position = 14",
      14,
      /^Record \w+, A talk in rounds, Bo Li \(entry 14\) is not as it was written/,
    ],
    [
      'a name',
      "UPDATE records SET legal_name = 'Cy Ode' WHERE position = 14",
      14,
      /^Record \w+, A talk in rounds, Cy Ode/,
    ],
    ['active time', 'UPDATE records SET active_seconds = 3600 WHERE position = 7', 7, /^Record/],
    ['the flag of the clock', 'UPDATE records SET clock_jumped = 1 WHERE position = 7', 7, /^Record/],
    [
      'an assessment',
      "UPDATE records SET assessment = '{}' WHERE position = 7",
      7,
      /^The assessment in record \w+/,
    ],
    ['the title of a scenario', "UPDATE scenario_texts SET title = 'Easier'", 7, /^Record/],
    [
      'a correction',
      "UPDATE corrections SET note = 'Never happened.'",
      15,
      /^Correction \w+ of record \w+ \(entry 15\) is not as it was written/,
    ],
    [
      'arguments',
      "UPDATE assessed_decisions SET args = '[1]' WHERE attempt = 1 AND seq = 1",
      2,
      /^Decision 1/,
    ],
    [
      'a hash',
      `UPDATE records SET hash = '${'f'.repeat(64)}' WHERE position = 7`,
      7,
      /is not as it was written/,
    ],
    [
      'the hash before',
      `UPDATE assessed_attempts SET prev_hash = '${'f'.repeat(64)}' WHERE position = 8`,
      8,
      /does not follow the entry before it/,
    ],
  ])('finds %s that was changed, and says where', async (_, statement, position, sentence) => {
    const { folder } = await threeRecords();
    tamper(folder, (db) => void db.exec(statement));
    expect(verdict(folder)).toEqual({ ok: false, position, sentence: expect.stringMatching(sentence) });
  });

  it.each([
    [
      'a decision',
      'DELETE FROM assessed_decisions WHERE attempt = 8 AND seq = 3',
      11,
      /^Entry 11 is missing: after it comes decision 4 of attempt/,
    ],
    [
      'an attempt',
      'DELETE FROM assessed_attempts WHERE position = 8',
      8,
      /^Entry 8 is missing: after it comes decision 1/,
    ],
    [
      'a record',
      'DELETE FROM records WHERE position = 7',
      7,
      /^Entry 7 is missing: after it comes the start of attempt/,
    ],
    [
      'everything of one attempt',
      'DELETE FROM assessed_attempts WHERE position = 1; DELETE FROM assessed_decisions WHERE attempt = 1; DELETE FROM records WHERE position = 7',
      1,
      /^Entry 1 is missing/,
    ],
    ['a correction', 'DELETE FROM corrections', 15, /^Entry 15 is missing/],
  ])('finds %s that was taken out, and says where', async (_, statement, position, sentence) => {
    const { folder } = await threeRecords();
    tamper(folder, (db) => void db.exec(statement));
    expect(verdict(folder)).toEqual({ ok: false, position, sentence: expect.stringMatching(sentence) });
  });

  it('finds a second entry at a place that is taken', async () => {
    const { folder } = await threeRecords();
    tamper(folder, (db) =>
      db.exec(
        `INSERT INTO corrections SELECT 14, 'again', record, corrected_at, corrected_offset, corrected_by, note, prev_hash, hash FROM corrections`,
      ),
    );
    expect(verdict(folder)).toMatchObject({
      ok: false,
      position: 14,
      sentence: expect.stringContaining('another entry already'),
    });
  });

  it('does not find a tail that was cut off, until it is given an earlier length and head', async () => {
    const { folder, chain } = await threeRecords();
    tamper(folder, (db) =>
      db.exec(
        'DELETE FROM records WHERE position = 22; DELETE FROM assessed_decisions WHERE attempt = 16; DELETE FROM assessed_attempts WHERE position = 16',
      ),
    );
    expect(verdict(folder)).toMatchObject({ ok: true, length: 15 });
    expect(verdict(folder, chain)).toEqual({
      ok: false,
      position: 16,
      sentence: 'The chain has 15 entries, but an export was made when it had 22: its end has been cut off.',
    });
  });

  it('does not find a chain that was written anew from the start, until it is given an earlier length and head', async () => {
    const { folder, chain } = await threeRecords();
    const other = await threeRecords();
    expect(verdict(other.folder)).toMatchObject({ ok: true });
    expect(verdict(other.folder, chain)).toMatchObject({
      ok: false,
      position: 22,
      sentence: 'Entry 22 is not the one that an export was made of: the chain has been written anew since.',
    });
    expect(verdict(folder, chain)).toMatchObject({ ok: true });
  });

  it('agrees with every earlier length and head of the same chain', async () => {
    const folder = tempFolder();
    const test = openTestServices(folder);
    const as = await test.enter();
    const heads = [test.services.office?.verify().chain];
    for (let round = 0; round < 3; round += 1) {
      await playToTheEnd(test, as);
      heads.push(test.services.office?.verify().chain);
    }
    test.services.close();
    for (const head of heads) expect(verdict(folder, head)).toMatchObject({ ok: true, length: 21 });
  });
});

describe('verifying the records', () => {
  it('finds nothing in what was written', async () => {
    const { folder, chain } = await threeRecords();
    const { services } = openTestServices(folder);
    expect(services.office?.verify(chain)).toEqual({ records: 3, chain, findings: [] });
    services.close();
  });

  it('finds a scenario text that was altered, although the chain holds only its hash', async () => {
    const { folder, first } = await threeRecords();
    tamper(folder, (db) =>
      db.exec(`UPDATE scenario_texts SET text = replace(text, 'Words of ask.', 'Words of love')`),
    );
    expect(verdict(folder)).toMatchObject({ ok: true });
    const { services } = openTestServices(folder);
    const findings = services.office?.verify().findings ?? [];
    expect(findings).toHaveLength(3);
    expect(findings[0]).toMatchObject({
      record: first.record,
      sentence: expect.stringContaining('has been altered'),
    });
    services.close();
  });

  it('finds decisions that cannot have been taken, behind the first break of the chain', async () => {
    const { folder, second } = await threeRecords();
    tamper(folder, (db) =>
      db.exec("UPDATE assessed_decisions SET choice = 'nothing' WHERE attempt = 8 AND seq = 1"),
    );
    const { services } = openTestServices(folder);
    const findings = services.office?.verify().findings;
    expect(findings).toEqual([
      { record: null, sentence: expect.stringContaining('entry 9') },
      { record: second.record, sentence: expect.stringContaining('Decision 1') },
    ]);
    services.close();
  });

  it('finds an assessment that its decisions do not come to, although every hash was computed anew', async () => {
    const { folder, third } = await threeRecords();
    tamper(folder, rewriteLastRecord);
    expect(verdict(folder)).toMatchObject({ ok: true });
    const { services } = openTestServices(folder);
    expect(services.office?.verify().findings).toEqual([
      { record: third.record, sentence: expect.stringContaining('another assessment') },
    ]);
    services.close();
  });
});
