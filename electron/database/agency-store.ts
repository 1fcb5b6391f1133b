import type { Agency } from '../contract/values.ts';
import type { Database } from './open-database.ts';

type Line = NonNullable<Agency['supportLine']>;

/** What this computer says about the agency it stands in. */
export function agencyStore(db: Database) {
  const reading = db.prepare<[], Line>('SELECT support_name AS name, support_text AS text FROM agency');
  const setting = db.prepare(
    `INSERT INTO agency (only, support_name, support_text) VALUES (1, :name, :text)
     ON CONFLICT (only) DO UPDATE SET support_name = excluded.support_name, support_text = excluded.support_text`,
  );
  const removal = db.prepare('DELETE FROM agency');
  return {
    read: (): Agency => ({ supportLine: reading.get() ?? null }),
    setSupportLine: (line: Line | null): void => {
      if (line === null) removal.run();
      else setting.run(line);
    },
  };
}
