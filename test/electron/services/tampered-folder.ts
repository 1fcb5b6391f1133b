import { join } from 'node:path';
import { openDatabase } from '../../../electron/database/open-database.ts';
import type { Database } from '../../../electron/database/open-database.ts';
import { verifyChain } from '../../../electron/database/verify-chain.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { playToTheEnd } from './play.ts';
import { openTestServices } from './test-services.ts';

/** A folder with three records and a correction: entries 1 to 7, 8 to 14, 15, 16 to 22. */
export async function threeRecords() {
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
export function tamper(folder: string, change: (db: Database) => void): void {
  const db = openDatabase(join(folder, 'first-account.db'));
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) db.exec(`DROP TRIGGER ${String(name)}`);
  change(db);
  db.close();
}

/** What verifying the chain in a folder says. */
export function verdict(folder: string, printed?: { length: number; head: string }) {
  const db = openDatabase(join(folder, 'first-account.db'));
  try {
    return verifyChain(db, printed);
  } finally {
    db.close();
  }
}
