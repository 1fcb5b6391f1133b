// What somebody who looks after this computer may send to whoever mends the app. Only what is listed here goes in:
// versions, sizes, counts and places in our own code. No name, badge, word or answer, no file name and no folder, because a
// folder is often called after somebody.

import { arch, platform, release } from 'node:os';
import type { About, FileToSave } from '../contract/values.ts';
import { rowCounts } from '../database/check-database.ts';
import type { DataFolderFiles } from '../database/data-folder-files.ts';
import { folderSizes } from '../database/folder-sizes.ts';
import { schemaVersion } from '../database/migrate.ts';
import { newestMigration } from '../database/migrations/migrations.ts';
import type { Database } from '../database/open-database.ts';
import { copiesIn } from '../database/verified-copies.ts';
import type { NotedError } from './recent-errors.ts';

export type Diagnosed = {
  readonly now: Date;
  readonly about: Pick<About, 'version' | 'host'>;
  readonly files: DataFolderFiles;
  /** Nothing while the database is damaged. */
  readonly db: Database | undefined;
  readonly errors: readonly NotedError[];
};

/** A file of everything that helps to find a fault, and nothing that says who practises here or how. */
export function diagnosticsFile({ now, about, files, db, errors }: Diagnosed): FileToSave {
  const { electron, chrome, node, v8 } = process.versions;
  const content = {
    what: 'First Account, diagnostics. No names, badges, words or answers.',
    made: now.toISOString(),
    app: { version: about.version, host: about.host },
    runsOn: { node, v8, electron: electron ?? null, chrome: chrome ?? null },
    system: { platform: platform(), release: release(), architecture: arch() },
    dataFolder: folderSizes(files),
    copies: copiesIn(files).map(({ number, madeAt }) => ({ number, madeAt })),
    database:
      db === undefined
        ? { is: 'damaged', newestMigrationKnown: newestMigration }
        : {
            is: 'open',
            migration: schemaVersion(db),
            newestMigrationKnown: newestMigration,
            sqlite: db.prepare('SELECT sqlite_version()').pluck().get(),
            rows: rowCounts(db),
          },
    errorsSinceTheStart: errors,
  };
  return {
    name: `first-account-diagnostics-${now.toISOString().slice(0, 10)}.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(content, null, 2)}\n`,
  };
}
