// Long because the tables of one migration are read together.
//
// Practice and assessed stand apart: `practice_*` belongs to the officer and may be emptied for good, `unfinished_*` is
// an assessed attempt before its ending and may be discarded, `assessed_*`, `records` and `corrections` are one chain
// that is only ever added to. Times are UTC with milliseconds, their offset to local time in minutes beside them.

import type { Migration } from './migration.ts';

const attemptColumns = `
  id TEXT PRIMARY KEY,
  trainee TEXT NOT NULL REFERENCES trainees (id),
  scenario TEXT NOT NULL REFERENCES scenario_texts (hash),
  rubric TEXT NOT NULL REFERENCES rubric_texts (hash),
  directory TEXT REFERENCES directory_texts (hash),
  -- Gives the order of choices; one seed for a class gives everybody the same.
  seed INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 4294967295),
  started_at TEXT NOT NULL CHECK (length(started_at) = 24),
  started_offset INTEGER NOT NULL CHECK (started_offset BETWEEN -900 AND 900),
  -- The timer that no setting of the clock moves, in milliseconds, and which run of the app counted it.
  started_timer INTEGER NOT NULL,
  started_run TEXT NOT NULL`;

const decisionColumns = (attempts: string) => `
  attempt TEXT NOT NULL REFERENCES ${attempts} (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  at TEXT NOT NULL CHECK (length(at) = 24),
  offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -900 AND 900),
  timer INTEGER NOT NULL,
  run TEXT NOT NULL,
  node TEXT NOT NULL,
  choice TEXT NOT NULL,
  -- For a choice over services, JSON: which service, for which need.
  args TEXT CHECK (args IS NULL OR json_valid(args)),
  PRIMARY KEY (attempt, seq)`;

const markColumns = (attempts: string) => `
  attempt TEXT NOT NULL REFERENCES ${attempts} (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  -- How many decisions had been stored then: it says where the mark stands among them.
  after_seq INTEGER NOT NULL CHECK (after_seq >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('open', 'pause', 'resume')),
  at TEXT NOT NULL CHECK (length(at) = 24),
  offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -900 AND 900),
  timer INTEGER NOT NULL,
  run TEXT NOT NULL,
  PRIMARY KEY (attempt, number)`;

const hashColumns = `
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)`;

const trainees = `
CREATE TABLE trainees (
  id TEXT PRIMARY KEY,
  legal_name TEXT NOT NULL,
  display_name TEXT NOT NULL,
  -- A badge or POST number.
  badge TEXT,
  -- The three as they are compared: without case, outer or doubled spaces.
  legal_key TEXT NOT NULL,
  display_key TEXT NOT NULL,
  badge_key TEXT,
  -- A gap between two decisions counts as active time up to this.
  idle_limit_seconds INTEGER NOT NULL CHECK (idle_limit_seconds BETWEEN 30 AND 1800),
  registered_at TEXT NOT NULL CHECK (length(registered_at) = 24),
  registered_offset INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX trainees_by_badge ON trainees (badge_key) WHERE badge_key IS NOT NULL;
CREATE INDEX trainees_by_legal_name ON trainees (legal_key);
CREATE INDEX trainees_by_display_name ON trainees (display_key);

CREATE TABLE pins (
  trainee TEXT PRIMARY KEY REFERENCES trainees (id),
  salt BLOB NOT NULL CHECK (length(salt) >= 16),
  hash BLOB NOT NULL CHECK (length(hash) >= 32),
  -- The cost of scrypt: N, r and p.
  cost INTEGER NOT NULL,
  block_size INTEGER NOT NULL,
  parallelization INTEGER NOT NULL,
  -- Wrong tries since the last right one, and when the last was; stored before a try is judged.
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  failed_at TEXT
) STRICT, WITHOUT ROWID;`;

const texts = `
CREATE TABLE scenario_texts (
  -- SHA-256 of the text.
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  scenario TEXT NOT NULL,
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  -- The expanded scenario as canonical JSON: exactly what attempts are played on.
  text TEXT NOT NULL
) STRICT;
CREATE TABLE rubric_texts (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  version INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE directory_texts (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  directory TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
${['scenario_texts', 'rubric_texts', 'directory_texts'].map(neverChanged).join('\n')}`;

function neverChanged(table: string): string {
  return `
CREATE TRIGGER ${table}_once BEFORE INSERT ON ${table}
  WHEN EXISTS (SELECT 1 FROM ${table} WHERE hash = NEW.hash)
  BEGIN SELECT RAISE (IGNORE); END;
${appendOnly(table)}`;
}

function appendOnly(table: string): string {
  return `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE (ABORT, '${table} is only added to: nothing in it is changed'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
  BEGIN SELECT RAISE (ABORT, '${table} is only added to: nothing in it is deleted'); END;`;
}

const practice = `
CREATE TABLE practice_attempts (${attemptColumns},
  -- Empty until it has reached an ending.
  closed_at TEXT CHECK (length(closed_at) = 24),
  closed_offset INTEGER,
  active_seconds INTEGER CHECK (active_seconds >= 0),
  result TEXT CHECK (result IN ('met', 'not-yet'))
) STRICT, WITHOUT ROWID;
CREATE INDEX practice_by_trainee ON practice_attempts (trainee, closed_at, scenario);
CREATE TABLE practice_decisions (${decisionColumns('practice_attempts')}) STRICT, WITHOUT ROWID;
CREATE TABLE practice_marks (${markColumns('practice_attempts')}) STRICT, WITHOUT ROWID;`;

const unfinished = `
CREATE TABLE unfinished_attempts (${attemptColumns}) STRICT, WITHOUT ROWID;
CREATE INDEX unfinished_by_trainee ON unfinished_attempts (trainee, started_at);
CREATE TABLE unfinished_decisions (${decisionColumns('unfinished_attempts')}) STRICT, WITHOUT ROWID;
CREATE TABLE unfinished_marks (${markColumns('unfinished_attempts')}) STRICT, WITHOUT ROWID;`;

const assessed = `
CREATE TABLE assessed_attempts (
  -- Its place in the chain, from 1. Decision n stands at this place plus n.
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  trainee TEXT NOT NULL REFERENCES trainees (id),
  scenario TEXT NOT NULL REFERENCES scenario_texts (hash),
  rubric TEXT NOT NULL REFERENCES rubric_texts (hash),
  directory TEXT REFERENCES directory_texts (hash),
  seed INTEGER NOT NULL,
  started_at TEXT NOT NULL CHECK (length(started_at) = 24),
  started_offset INTEGER NOT NULL,${hashColumns}
) STRICT;
CREATE TABLE assessed_decisions (
  -- The place of its attempt in the chain.
  attempt INTEGER NOT NULL REFERENCES assessed_attempts (position),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  at TEXT NOT NULL CHECK (length(at) = 24),
  offset_minutes INTEGER NOT NULL,
  node TEXT NOT NULL,
  choice TEXT NOT NULL,
  args TEXT CHECK (args IS NULL OR json_valid(args)),${hashColumns},
  PRIMARY KEY (attempt, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE records (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  attempt INTEGER NOT NULL UNIQUE REFERENCES assessed_attempts (position),
  -- Whose it is, with the name and badge of that day.
  trainee TEXT NOT NULL REFERENCES trainees (id),
  legal_name TEXT NOT NULL,
  badge TEXT,
  scenario TEXT NOT NULL REFERENCES scenario_texts (hash),
  rubric TEXT NOT NULL REFERENCES rubric_texts (hash),
  directory TEXT REFERENCES directory_texts (hash),
  started_at TEXT NOT NULL CHECK (length(started_at) = 24),
  started_offset INTEGER NOT NULL,
  closed_at TEXT NOT NULL CHECK (length(closed_at) = 24),
  closed_offset INTEGER NOT NULL,
  active_seconds INTEGER NOT NULL CHECK (active_seconds >= 0),
  result TEXT NOT NULL CHECK (result IN ('met', 'not-yet')),
  clock_jumped INTEGER NOT NULL CHECK (clock_jumped IN (0, 1)),
  app_version TEXT NOT NULL,
  assessment_hash TEXT NOT NULL CHECK (length(assessment_hash) = 64),${hashColumns},
  -- Canonical JSON. Last, because it is long and lists do without it.
  assessment TEXT NOT NULL CHECK (json_valid(assessment))
) STRICT;
CREATE INDEX records_by_trainee ON records (trainee, scenario);
CREATE TABLE corrections (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  record INTEGER NOT NULL REFERENCES records (position),
  corrected_at TEXT NOT NULL CHECK (length(corrected_at) = 24),
  corrected_offset INTEGER NOT NULL,
  corrected_by TEXT NOT NULL,
  note TEXT NOT NULL,${hashColumns}
) STRICT;
CREATE INDEX corrections_by_record ON corrections (record);
${['assessed_attempts', 'assessed_decisions', 'records', 'corrections'].map(appendOnly).join('\n')}`;

const lastPlace = `max(
    coalesce((SELECT max(position) FROM records), 0),
    coalesce((SELECT max(position) FROM corrections), 0))`;

const onlyAtTheEnd = `
CREATE TRIGGER assessed_attempts_at_the_end BEFORE INSERT ON assessed_attempts
  WHEN NEW.position <> 1 + ${lastPlace}
    OR EXISTS (SELECT 1 FROM assessed_attempts WHERE position >= NEW.position OR id = NEW.id)
  BEGIN SELECT RAISE (ABORT, 'assessed_attempts is only added to at its end'); END;
CREATE TRIGGER assessed_decisions_at_the_end BEFORE INSERT ON assessed_decisions
  WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM assessed_decisions WHERE attempt = NEW.attempt), 0)
    OR EXISTS (SELECT 1 FROM records WHERE attempt = NEW.attempt)
  BEGIN SELECT RAISE (ABORT, 'assessed_decisions is only added to at its end'); END;
CREATE TRIGGER records_at_the_end BEFORE INSERT ON records
  WHEN NEW.position <> NEW.attempt + 1
      + coalesce((SELECT max(seq) FROM assessed_decisions WHERE attempt = NEW.attempt), 0)
    OR EXISTS (SELECT 1 FROM records WHERE position >= NEW.position OR id = NEW.id OR attempt = NEW.attempt)
  BEGIN SELECT RAISE (ABORT, 'records is only added to at its end'); END;
CREATE TRIGGER corrections_at_the_end BEFORE INSERT ON corrections
  WHEN NEW.position <> 1 + ${lastPlace} OR EXISTS (SELECT 1 FROM corrections WHERE id = NEW.id)
  BEGIN SELECT RAISE (ABORT, 'corrections is only added to at its end'); END;`;

/** Trainees, texts by hash, practice, unfinished attempts, and the chain of everything assessed. */
export const migration0001: Migration = {
  number: 1,
  sql: [trainees, texts, practice, unfinished, assessed, onlyAtTheEnd].join('\n'),
};
