// The chain of everything assessed. It is only added to, at its end, and a whole attempt at a time.

import { chainStart } from '../contract/chain-link.ts';
import type {
  AttemptLink,
  Chained,
  CorrectionLink,
  DecisionLink,
  Moment,
  RecordLink,
} from '../contract/chain-link.ts';
import { chained } from './chain-entry.ts';
import type { Database } from './open-database.ts';
import type { StartedRun, StoredDecision } from './run-store.ts';
import { sha256 } from './sha256.ts';

/** Where the chain ends: how many entries it has, and the hash of the last. */
export type ChainHead = { readonly length: number; readonly head: string };

/** What a closed attempt came to, besides what is known of it already. */
export type RecordContent = Pick<
  RecordLink,
  'record' | 'trainee' | 'scenario' | 'closed' | 'activeSeconds' | 'result' | 'clockJumped' | 'appVersion'
> & {
  /** Canonical JSON. */
  readonly assessmentText: string;
};

/** Adds to the chain. What is added is never changed or taken away again. */
export function chainStore(db: Database) {
  const last = db.prepare<[], { position: number; hash: string }>(
    `SELECT * FROM (SELECT position, hash FROM records ORDER BY position DESC LIMIT 1)
     UNION ALL SELECT * FROM (SELECT position, hash FROM corrections ORDER BY position DESC LIMIT 1)
     ORDER BY position DESC LIMIT 1`,
  );
  const lastClosing = db
    .prepare<[], string>('SELECT closed_at FROM records ORDER BY position DESC LIMIT 1')
    .pluck();
  const addAttempt = db.prepare(
    `INSERT INTO assessed_attempts (position, id, trainee, scenario, rubric, directory, seed,
       started_at, started_offset, prev_hash, hash)
     VALUES (:position, :attempt, :trainee, :scenarioHash, :rubricHash, :directoryHash, :seed,
       :at, :offsetMinutes, :prevHash, :hash)`,
  );
  const addDecision = db.prepare(
    `INSERT INTO assessed_decisions (attempt, seq, at, offset_minutes, node, choice, args, prev_hash, hash)
     VALUES (:place, :seq, :at, :offsetMinutes, :node, :choice, :args, :prevHash, :hash)`,
  );
  const addRecord = db.prepare(
    `INSERT INTO records (position, id, attempt, trainee, legal_name, badge, scenario, rubric, directory,
       started_at, started_offset, closed_at, closed_offset, active_seconds, result, clock_jumped, app_version,
       assessment_hash, prev_hash, hash, assessment)
     VALUES (:position, :record, :place, :trainee, :legalName, :badge, :scenario, :rubricHash, :directoryHash,
       :startedAt, :startedOffset, :at, :offsetMinutes, :activeSeconds, :result, :clockJumped, :appVersion,
       :assessmentHash, :prevHash, :hash, :assessmentText)`,
  );
  const addCorrection = db.prepare(
    `INSERT INTO corrections (position, id, record, corrected_at, corrected_offset, corrected_by, note,
       prev_hash, hash)
     VALUES (:position, :correction, (SELECT position FROM records WHERE id = :record), :at, :offsetMinutes,
       :by, :note, :prevHash, :hash)`,
  );

  const head = (): ChainHead => {
    const entry = last.get();
    return { length: entry?.position ?? 0, head: entry?.hash ?? chainStart };
  };

  return {
    head,
    /** When the last record was closed, to tell whether the clock has gone back since. */
    lastClosedAt: (): string | undefined => lastClosing.get(),
    /** Adds an attempt, its decisions and its record. The caller's transaction makes them one. */
    append: (
      run: StartedRun,
      decisions: readonly StoredDecision[],
      content: RecordContent,
    ): Chained<RecordLink> => {
      const attempt = chained(attemptAfter(head(), run));
      const place = attempt.position;
      addAttempt.run({ ...attempt, ...attempt.started });
      let before: Chained<AttemptLink | DecisionLink> = attempt;
      for (const stored of decisions) {
        const decision: Chained<DecisionLink> = chained(decisionAfter(before, run.attempt, stored));
        const args = decision.args === null ? null : JSON.stringify(decision.args);
        addDecision.run({ ...decision, ...decision.decided, place, args });
        before = decision;
      }
      const record = chained(recordAfter(before, run, content));
      addRecord.run({
        ...record,
        ...record.closed,
        place,
        trainee: record.trainee.id,
        legalName: record.trainee.legalName,
        badge: record.trainee.badge,
        scenario: record.scenario.hash,
        startedAt: record.started.at,
        startedOffset: record.started.offsetMinutes,
        clockJumped: record.clockJumped ? 1 : 0,
        assessmentText: content.assessmentText,
      });
      return record;
    },
    /** Adds a note to a record that stands in the chain. */
    appendCorrection: (
      correction: Pick<CorrectionLink, 'correction' | 'record' | 'by' | 'note'>,
      corrected: Moment,
    ): Chained<CorrectionLink> => {
      const { length, head: prevHash } = head();
      const link = chained({
        kind: 'correction',
        position: length + 1,
        prevHash,
        ...correction,
        corrected,
      } satisfies CorrectionLink);
      addCorrection.run({ ...link, ...corrected });
      return link;
    },
  };
}

export type ChainStore = ReturnType<typeof chainStore>;

function attemptAfter({ length, head }: ChainHead, run: StartedRun): AttemptLink {
  const { attempt, trainee, scenarioHash, rubricHash, directoryHash, seed, started } = run;
  return {
    kind: 'attempt',
    position: length + 1,
    prevHash: head,
    attempt,
    trainee,
    scenarioHash,
    rubricHash,
    directoryHash,
    seed,
    started: momentOf(started),
  };
}

function decisionAfter(
  before: Chained<AttemptLink | DecisionLink>,
  attempt: string,
  { seq, decision, decided }: StoredDecision,
): DecisionLink {
  return {
    kind: 'decision',
    position: before.position + 1,
    prevHash: before.hash,
    attempt,
    seq,
    decided: momentOf(decided),
    node: decision.node,
    choice: decision.choice,
    args: decision.args ?? null,
  };
}

function recordAfter(
  before: Chained<AttemptLink | DecisionLink>,
  run: StartedRun,
  { assessmentText, ...content }: RecordContent,
): RecordLink {
  return {
    kind: 'record',
    position: before.position + 1,
    prevHash: before.hash,
    attempt: run.attempt,
    ...content,
    rubricHash: run.rubricHash,
    directoryHash: run.directoryHash,
    started: momentOf(run.started),
    assessmentHash: sha256(assessmentText),
  };
}

/** The chain holds what the clock said; the timer is of use only while the attempt goes on. */
function momentOf({ at, offsetMinutes }: Moment): Moment {
  return { at, offsetMinutes };
}
