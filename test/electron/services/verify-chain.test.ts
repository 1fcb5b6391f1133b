import { describe, expect, it, vi } from 'vitest';
import { tempFolder } from '../../builders/temp-folder.ts';
import { playToTheEnd } from './play.ts';
import { tamper, threeRecords, verdict } from './tampered-folder.ts';
import { openTestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

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
