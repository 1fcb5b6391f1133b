import type {
  AttemptLink,
  Chained,
  CorrectionLink,
  DecisionLink,
  RecordLink,
} from '../contract/chain-link.ts';
import {
  attemptLink,
  correctionLink,
  decisionLink,
  recordLink,
  selectAttempt,
  selectCorrection,
  selectDecision,
  selectRecord,
} from './chain-rows.ts';
import type { AttemptRow, CorrectionRow, DecisionRow, RecordRow } from './chain-rows.ts';
import type { Database } from './open-database.ts';
import type { FinishedCounts } from './practice-store.ts';

/** Reads what stands in the chain. */
export function recordStore(db: Database) {
  const record = db.prepare<[string], RecordRow>(`${selectRecord} WHERE r.id = ?`);
  const ofAttempt = db.prepare<[string], RecordRow>(`${selectRecord} WHERE a.id = ?`);
  const ofTrainee = db.prepare<[string], RecordRow>(
    `${selectRecord} WHERE r.trainee = ? ORDER BY r.position DESC`,
  );
  const all = db.prepare<[], RecordRow>(`${selectRecord} ORDER BY r.position DESC`);
  const assessment = db.prepare<[string], string>('SELECT assessment FROM records WHERE id = ?').pluck();
  const attempt = db.prepare<[string], AttemptRow>(`${selectAttempt} WHERE id = ?`);
  const decisions = db.prepare<[string], DecisionRow>(`${selectDecision} WHERE a.id = ? ORDER BY d.seq`);
  const corrections = db.prepare<[string], CorrectionRow>(
    `${selectCorrection} WHERE r.id = ? ORDER BY c.position`,
  );
  const counts = db.prepare<[string], { scenario: string; finished: number }>(
    `SELECT s.scenario, sum(n) AS finished FROM (
       SELECT scenario AS hash, count(*) AS n FROM records WHERE trainee = ? GROUP BY scenario)
     JOIN scenario_texts s USING (hash) GROUP BY s.scenario`,
  );
  return {
    read: (id: string): Chained<RecordLink> | undefined => optional(record.get(id), recordLink),
    readOfAttempt: (id: string): Chained<RecordLink> | undefined => optional(ofAttempt.get(id), recordLink),
    /** The newest first. */
    readOfTrainee: (trainee: string): readonly Chained<RecordLink>[] =>
      ofTrainee.all(trainee).map(recordLink),
    readAll: (): readonly Chained<RecordLink>[] => all.all().map(recordLink),
    /** The assessment as it was written, in canonical JSON. */
    readAssessment: (id: string): string | undefined => assessment.get(id),
    readAttempt: (id: string): Chained<AttemptLink> | undefined => optional(attempt.get(id), attemptLink),
    readDecisions: (id: string): readonly Chained<DecisionLink>[] =>
      decisions.all(id).map((row) => decisionLink(row)),
    readCorrections: (id: string): readonly Chained<CorrectionLink>[] =>
      corrections.all(id).map(correctionLink),
    countFinished: (trainee: string): FinishedCounts =>
      new Map(counts.all(trainee).map((row) => [row.scenario, row.finished])),
  };
}

export type RecordStore = ReturnType<typeof recordStore>;

function optional<Row, Value>(row: Row | undefined, from: (row: Row) => Value): Value | undefined {
  return row === undefined ? undefined : from(row);
}
