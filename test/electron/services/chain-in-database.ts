import { dataFolderFiles } from '../../../electron/database/data-folder-files.ts';
import { openReadOnly } from '../../../electron/database/open-database.ts';

const chained = ['assessed_attempts', 'assessed_decisions', 'records', 'corrections'];

/** Every row of the tables that make the chain, as SQLite has them on disk. */
export function chainInDatabase(folder: string): readonly unknown[] {
  return rowsIn(folder, chained);
}

/** Every row of some tables, as SQLite has them on disk. */
export function rowsIn(folder: string, tables: readonly string[]): readonly unknown[] {
  const db = openReadOnly(dataFolderFiles(folder).database);
  try {
    return tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all());
  } finally {
    db.close();
  }
}
