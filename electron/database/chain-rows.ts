// The rows of the chain as they stand in their tables, and the links they stand for.

import type {
  AttemptLink,
  Chained,
  CorrectionLink,
  DecisionLink,
  RecordLink,
} from '../contract/chain-link.ts';
import { parseArgs } from './run-store.ts';

type Hashes = { readonly prev_hash: string; readonly hash: string };

export type AttemptRow = Hashes & {
  readonly position: number;
  readonly id: string;
  readonly trainee: string;
  readonly scenario: string;
  readonly rubric: string;
  readonly directory: string | null;
  readonly seed: number;
  readonly started_at: string;
  readonly started_offset: number;
};

export type DecisionRow = Hashes & {
  /** The place of its attempt in the chain. */
  readonly attempt: number;
  readonly attempt_id: string;
  readonly seq: number;
  readonly at: string;
  readonly offset_minutes: number;
  readonly node: string;
  readonly choice: string;
  readonly args: string | null;
};

export type RecordRow = Hashes & {
  readonly position: number;
  readonly id: string;
  readonly attempt_id: string;
  readonly trainee: string;
  readonly legal_name: string;
  readonly badge: string | null;
  readonly scenario: string;
  readonly scenario_id: string;
  readonly scenario_version: string;
  readonly scenario_title: string;
  readonly rubric: string;
  readonly directory: string | null;
  readonly started_at: string;
  readonly started_offset: number;
  readonly closed_at: string;
  readonly closed_offset: number;
  readonly active_seconds: number;
  readonly result: 'met' | 'not-yet';
  readonly clock_jumped: 0 | 1;
  readonly app_version: string;
  readonly assessment_hash: string;
};

export type CorrectionRow = Hashes & {
  readonly position: number;
  readonly id: string;
  readonly record_id: string;
  readonly corrected_at: string;
  readonly corrected_offset: number;
  readonly corrected_by: string;
  readonly note: string;
};

/** What is selected for each; the names of what is joined say whence. */
export const selectAttempt = 'SELECT * FROM assessed_attempts';
export const selectDecision = `SELECT d.*, coalesce(a.id, '(missing)') AS attempt_id
  FROM assessed_decisions d LEFT JOIN assessed_attempts a ON a.position = d.attempt`;
export const selectRecord = `SELECT r.position, r.id, coalesce(a.id, '(missing)') AS attempt_id, r.trainee, r.legal_name, r.badge, r.scenario,
    coalesce(s.scenario, '(missing)') AS scenario_id, coalesce(s.version, '(missing)') AS scenario_version,
    coalesce(s.title, '(missing)') AS scenario_title, r.rubric, r.directory,
    r.started_at, r.started_offset, r.closed_at, r.closed_offset, r.active_seconds, r.result, r.clock_jumped,
    r.app_version, r.assessment_hash, r.prev_hash, r.hash
  FROM records r LEFT JOIN assessed_attempts a ON a.position = r.attempt
  LEFT JOIN scenario_texts s ON s.hash = r.scenario`;
export const selectCorrection = `SELECT c.*, coalesce(r.id, '(missing)') AS record_id
  FROM corrections c LEFT JOIN records r ON r.position = c.record`;

export function attemptLink(row: AttemptRow): Chained<AttemptLink> {
  return {
    kind: 'attempt',
    position: row.position,
    attempt: row.id,
    trainee: row.trainee,
    scenarioHash: row.scenario,
    rubricHash: row.rubric,
    directoryHash: row.directory,
    seed: row.seed,
    started: { at: row.started_at, offsetMinutes: row.started_offset },
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

export function decisionLink(row: DecisionRow, args = parseArgs(row.args)): Chained<DecisionLink> {
  return {
    kind: 'decision',
    position: row.attempt + row.seq,
    attempt: row.attempt_id,
    seq: row.seq,
    decided: { at: row.at, offsetMinutes: row.offset_minutes },
    node: row.node,
    choice: row.choice,
    args,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

export function recordLink(row: RecordRow): Chained<RecordLink> {
  return {
    kind: 'record',
    position: row.position,
    record: row.id,
    attempt: row.attempt_id,
    trainee: { id: row.trainee, legalName: row.legal_name, badge: row.badge },
    scenario: {
      id: row.scenario_id,
      version: row.scenario_version,
      title: row.scenario_title,
      hash: row.scenario,
    },
    rubricHash: row.rubric,
    directoryHash: row.directory,
    started: { at: row.started_at, offsetMinutes: row.started_offset },
    closed: { at: row.closed_at, offsetMinutes: row.closed_offset },
    activeSeconds: row.active_seconds,
    result: row.result,
    assessmentHash: row.assessment_hash,
    clockJumped: row.clock_jumped === 1,
    appVersion: row.app_version,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

export function correctionLink(row: CorrectionRow): Chained<CorrectionLink> {
  return {
    kind: 'correction',
    position: row.position,
    correction: row.id,
    record: row.record_id,
    corrected: { at: row.corrected_at, offsetMinutes: row.corrected_offset },
    by: row.corrected_by,
    note: row.note,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
