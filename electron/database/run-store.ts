// Attempts outside the chain: an officer's practice, and assessed attempts before their ending. The two have tables of
// the same shape and never share one.

import type { Decision, DecisionArgs } from '../../scenarios/machine/decision.ts';
import { decisionArgs } from '../contract/decision-args.ts';
import type { ClockReading } from './clock-reading.ts';
import type { Database } from './open-database.ts';

/** An attempt as it was started. */
export type StartedRun = {
  readonly attempt: string;
  readonly trainee: string;
  readonly scenarioHash: string;
  readonly rubricHash: string;
  readonly directoryHash: string | null;
  readonly seed: number;
  readonly started: ClockReading;
};

export type StoredDecision = {
  readonly seq: number;
  readonly decision: Decision;
  readonly decided: ClockReading;
};

/** The attempt was opened on a screen, paused, or gone on with, after so many decisions. */
export type Mark = {
  readonly kind: 'open' | 'pause' | 'resume';
  /** From 1, in the order they were made. */
  readonly number: number;
  readonly afterSeq: number;
  readonly made: ClockReading;
};

/** An attempt that was left, as a list shows it. */
export type LeftRun = StartedRun & { readonly decisions: number; readonly lastAt: string };

/** The arguments of a decision from their column. */
export function parseArgs(column: string | null): DecisionArgs | null {
  return column === null ? null : decisionArgs.parse(JSON.parse(column));
}

/** The arguments of a decision for their column. */
export function argsColumn(args: Decision['args']): string | null {
  return args === undefined ? null : JSON.stringify(args);
}

/** A decision from its columns. */
export function decisionFrom(row: {
  readonly node: string;
  readonly choice: string;
  readonly args: string | null;
}): Decision {
  const { node, choice } = row;
  const args = parseArgs(row.args);
  return { node, choice, ...(args === null ? {} : { args }) };
}

type RunRow = {
  readonly id: string;
  readonly trainee: string;
  readonly scenario: string;
  readonly rubric: string;
  readonly directory: string | null;
  readonly seed: number;
  readonly started_at: string;
  readonly started_offset: number;
  readonly started_timer: number;
  readonly started_run: string;
};

type ReadingRow = {
  readonly at: string;
  readonly offset_minutes: number;
  readonly timer: number;
  readonly run: string;
};
type DecisionRow = ReadingRow & {
  readonly seq: number;
  readonly node: string;
  readonly choice: string;
  readonly args: string | null;
};
type MarkRow = ReadingRow & {
  readonly number: number;
  readonly after_seq: number;
  readonly kind: Mark['kind'];
};

/** Attempts of one of the two kinds, with their decisions and marks. */
export function runStore(db: Database, kind: 'practice' | 'unfinished') {
  const open = kind === 'practice' ? 'AND closed_at IS NULL' : '';
  const reading = db.prepare<[string], RunRow>(`SELECT * FROM ${kind}_attempts WHERE id = ?`);
  const left = db.prepare<[string], RunRow & { decisions: number; last_at: string | null }>(
    `SELECT a.*, (SELECT count(*) FROM ${kind}_decisions WHERE attempt = a.id) AS decisions,
       (SELECT at FROM ${kind}_decisions WHERE attempt = a.id ORDER BY seq DESC LIMIT 1) AS last_at
     FROM ${kind}_attempts a WHERE trainee = ? ${open} ORDER BY started_at DESC`,
  );
  const insertion = db.prepare(
    `INSERT INTO ${kind}_attempts (id, trainee, scenario, rubric, directory, seed,
       started_at, started_offset, started_timer, started_run)
     VALUES (:attempt, :trainee, :scenarioHash, :rubricHash, :directoryHash, :seed,
       :at, :offsetMinutes, :timer, :run)`,
  );
  const decisions = db.prepare<[string], DecisionRow>(
    `SELECT * FROM ${kind}_decisions WHERE attempt = ? ORDER BY seq`,
  );
  const counting = db
    .prepare<[string], number>(`SELECT coalesce(max(seq), 0) FROM ${kind}_decisions WHERE attempt = ?`)
    .pluck();
  const deciding = db.prepare(
    `INSERT INTO ${kind}_decisions (attempt, seq, at, offset_minutes, timer, run, node, choice, args)
     VALUES (:attempt, :seq, :at, :offsetMinutes, :timer, :run, :node, :choice, :args)`,
  );
  const marks = db.prepare<[string], MarkRow>(
    `SELECT * FROM ${kind}_marks WHERE attempt = ? ORDER BY number`,
  );
  const marking = db.prepare(
    `INSERT INTO ${kind}_marks (attempt, number, after_seq, kind, at, offset_minutes, timer, run)
     SELECT :attempt, 1 + coalesce((SELECT max(number) FROM ${kind}_marks WHERE attempt = :attempt), 0),
       coalesce((SELECT max(seq) FROM ${kind}_decisions WHERE attempt = :attempt), 0),
       :kind, :at, :offsetMinutes, :timer, :run`,
  );
  const removal = db.prepare(`DELETE FROM ${kind}_attempts WHERE id = ?`);
  return {
    read: (attempt: string): StartedRun | undefined => {
      const row = reading.get(attempt);
      return row === undefined ? undefined : runFrom(row);
    },
    /** The trainee's attempts that have not reached an ending, the newest first. */
    readLeft: (trainee: string): readonly LeftRun[] =>
      left.all(trainee).map((row) => {
        const run = runFrom(row);
        return { ...run, decisions: row.decisions, lastAt: row.last_at ?? run.started.at };
      }),
    readDecisions: (attempt: string): readonly StoredDecision[] => decisions.all(attempt).map(storedFrom),
    countDecisions: (attempt: string): number => counting.get(attempt) ?? 0,
    readMarks: (attempt: string): readonly Mark[] => marks.all(attempt).map(markFrom),
    insert: ({ started, ...run }: StartedRun): void => {
      insertion.run({ ...run, ...started });
    },
    insertDecision: (attempt: string, { seq, decision, decided }: StoredDecision): void => {
      const { node, choice, args } = decision;
      deciding.run({
        attempt,
        seq,
        ...decided,
        node,
        choice,
        args: argsColumn(args),
      });
    },
    insertMark: (attempt: string, markKind: Mark['kind'], made: ClockReading): void => {
      marking.run({ attempt, kind: markKind, ...made });
    },
    /** Takes it away with its decisions and marks. */
    remove: (attempt: string): void => {
      removal.run(attempt);
    },
  };
}

export type RunStore = ReturnType<typeof runStore>;

function runFrom(row: RunRow): StartedRun {
  return {
    attempt: row.id,
    trainee: row.trainee,
    scenarioHash: row.scenario,
    rubricHash: row.rubric,
    directoryHash: row.directory,
    seed: row.seed,
    started: {
      at: row.started_at,
      offsetMinutes: row.started_offset,
      timer: row.started_timer,
      run: row.started_run,
    },
  };
}

function readingFrom({ at, offset_minutes, timer, run }: ReadingRow): ClockReading {
  return { at, offsetMinutes: offset_minutes, timer, run };
}

function markFrom(row: MarkRow): Mark {
  return { kind: row.kind, number: row.number, afterSeq: row.after_seq, made: readingFrom(row) };
}

function storedFrom(row: DecisionRow): StoredDecision {
  return { seq: row.seq, decision: decisionFrom(row), decided: readingFrom(row) };
}
