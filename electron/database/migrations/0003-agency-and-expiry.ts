import type { Migration } from './migration.ts';

/** What the agency says of itself on this computer, how long each officer keeps practice, and what is half forgotten. */
export const migration0003: Migration = {
  number: 3,
  sql: `
CREATE TABLE agency (
  -- One row at most.
  only INTEGER PRIMARY KEY CHECK (only = 1),
  -- Whom officers can talk to, as the support card shows it first.
  support_name TEXT NOT NULL CHECK (length(support_name) BETWEEN 1 AND 80),
  support_text TEXT NOT NULL CHECK (length(support_text) BETWEEN 1 AND 400)
) STRICT;
CREATE TABLE practice_keeping (
  trainee TEXT PRIMARY KEY REFERENCES trainees (id),
  -- Days after which practice is deleted for good. Who has no row here keeps it for the usual time.
  days INTEGER NOT NULL CHECK (days IN (30, 90, 365))
) STRICT, WITHOUT ROWID;
CREATE TABLE forgetting (
  -- One row while practice that has expired is being taken away, so that the next start finishes what was cut short.
  only INTEGER PRIMARY KEY CHECK (only = 1)
) STRICT;`,
};
