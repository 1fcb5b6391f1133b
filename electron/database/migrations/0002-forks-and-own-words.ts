// Everything here belongs to its officer and stands outside the chain. A fork is a practice attempt like any other, with
// a word on where it began. What an officer writes names its attempt without a reference: that may be practice, an
// assessed attempt on its way, or one that has become a record, and none of them knows of it.

import type { Migration } from './migration.ts';

const forks = `
CREATE TABLE practice_forks (
  attempt TEXT PRIMARY KEY REFERENCES practice_attempts (id) ON DELETE CASCADE,
  -- The attempt it was forked from. No reference: that one may be deleted, and the fork goes on.
  origin TEXT NOT NULL,
  origin_mode TEXT NOT NULL CHECK (origin_mode IN ('practice', 'assessed')),
  -- The position of its first own decision. Those before were copied when it started, and bear that time.
  from_seq INTEGER NOT NULL CHECK (from_seq >= 1)
) STRICT, WITHOUT ROWID;
CREATE TABLE practice_fork_origins (
  -- The fork.
  attempt TEXT NOT NULL REFERENCES practice_forks (attempt) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  -- What was decided in the origin from the fork on, copied so that the two can be shown beside each other.
  node TEXT NOT NULL,
  choice TEXT NOT NULL,
  args TEXT CHECK (args IS NULL OR json_valid(args)),
  PRIMARY KEY (attempt, seq)
) STRICT, WITHOUT ROWID;`;

const written = `
CREATE TABLE typed_words (
  attempt TEXT NOT NULL,
  -- The position of the decision that they were typed before.
  seq INTEGER NOT NULL CHECK (seq >= 1),
  trainee TEXT NOT NULL REFERENCES trainees (id),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  -- 1 until the choices have been shown.
  draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
  PRIMARY KEY (attempt, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX typed_words_by_trainee ON typed_words (trainee);
CREATE TABLE plus_deltas (
  attempt TEXT PRIMARY KEY,
  trainee TEXT NOT NULL REFERENCES trainees (id),
  -- What went well, and what the officer would do differently. One of them may be empty.
  plus TEXT NOT NULL CHECK (length(plus) <= 2000),
  delta TEXT NOT NULL CHECK (length(delta) <= 2000),
  CHECK (length(plus) + length(delta) > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX plus_deltas_by_trainee ON plus_deltas (trainee);`;

/** Practice forked from a turn of an attempt, words typed before choices, and plus and delta. */
export const migration0002: Migration = { number: 2, sql: [forks, written].join('\n') };
