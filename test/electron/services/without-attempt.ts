import { dataFolderFiles } from '../../../electron/database/data-folder-files.ts';
import { openDatabase } from '../../../electron/database/open-database.ts';

/** Takes one practice attempt out of a folder that nobody has open, as a release that lets practice expire would. */
export function withoutAttempt(folder: string, attempt: string): void {
  const db = openDatabase(dataFolderFiles(folder).database);
  db.prepare('DELETE FROM practice_attempts WHERE id = ?').run(attempt);
  db.close();
}
