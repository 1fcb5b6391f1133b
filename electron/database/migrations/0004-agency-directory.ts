import type { Migration } from './migration.ts';

/** The agency's own service directory beside the shipped ones, and an index of words for every directory in use. */
export const migration0004: Migration = {
  number: 4,
  sql: `
CREATE TABLE own_directory (
  -- One row at most.
  only INTEGER PRIMARY KEY CHECK (only = 1),
  -- Counts the changes; what attempts were played with stands in directory_texts.
  version INTEGER NOT NULL CHECK (version >= 1),
  -- Whether scenarios are played with the shipped directory they name, or with the agency's own.
  used INTEGER NOT NULL CHECK (used IN (0, 1))
) STRICT;
CREATE TABLE own_services (
  id TEXT PRIMARY KEY,
  -- JSON: a service as a directory holds it.
  text TEXT NOT NULL CHECK (json_valid(text)),
  changed_at TEXT NOT NULL CHECK (length(changed_at) = 24),
  -- Who changed it last, as they sign.
  changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE own_places (
  kind TEXT NOT NULL CHECK (kind IN ('areas', 'organizations', 'locations', 'rights')),
  id TEXT NOT NULL,
  text TEXT NOT NULL CHECK (json_valid(text)),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE service_indexes (
  -- SHA-256 of the directory whose services are in the index.
  directory TEXT PRIMARY KEY CHECK (length(directory) = 64),
  number INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE service_words USING fts5 (
  -- The number of the directory and the id of the service; not words to search for.
  directory UNINDEXED, service UNINDEXED,
  name, help, about,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);`,
};
