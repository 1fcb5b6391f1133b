import type { Assessment } from '../../scenarios/assess/assess.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import { attemptReport } from '../../scenarios/report/attempt-report.ts';
import { reportReferral } from '../../scenarios/report/report-referral.ts';
import type { CallProblem } from '../contract/calls.ts';
import type { Chained, RecordLink } from '../contract/chain-link.ts';
import type { Debrief, ForkOrigin } from '../contract/debrief.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import { sha256 } from '../database/sha256.ts';
import { AlteredText } from '../database/text-store.ts';
import type { App } from './app.ts';
import { assessStored } from './assess-stored.ts';
import { decisionsOf, findAttempt } from './find-attempt.ts';
import type { ClosedAttempt } from './find-attempt.ts';
import { forkedFrom } from './forked-from.ts';
import { runOf } from './replay-attempt.ts';

/** What a closed attempt comes to. Before its ending there is no feedback, in practice as in assessment. */
export function debriefAttempt(
  app: App,
  trainee: Trainee,
  attempt: string,
): Result<Debrief, CallProblem<'attempt.debrief'>> {
  const found = findAttempt(app, trainee.id, attempt);
  if (found === undefined) return failed({ kind: 'no-such-attempt' });
  return found.is === 'running' ? failed({ kind: 'not-closed' }) : succeeded(debriefOf(app, found));
}

/** A record keeps the assessment it was closed with; practice is assessed as it is looked at. */
export function debriefOf(app: App, found: ClosedAttempt): Debrief {
  const decisions = decisionsOf(app, found);
  const run = runOf(app, found.run, decisions);
  const assessment =
    found.is === 'recorded' ? storedAssessment(app, found.record) : assessStored(app, found.run, decisions);
  return {
    report: attemptReport(run),
    referral: reportReferral(run),
    assessment,
    forkedFrom: forkOriginOf(app, found, decisions),
  };
}

/** How the attempt that this one was forked from went on, replayed and assessed on the same texts. */
function forkOriginOf(app: App, { run }: ClosedAttempt, own: readonly Decision[]): ForkOrigin | null {
  const from = forkedFrom(app, run.attempt);
  if (from === null) return null;
  const decisions = [...own.slice(0, from.seq - 1), ...app.stores.forks.readOriginal(run.attempt)];
  return {
    ...from,
    report: attemptReport(runOf(app, run, decisions)),
    referral: reportReferral(runOf(app, run, decisions)),
    assessment: assessStored(app, run, decisions),
  };
}

/** The assessment as it was written into a record. One that has been altered is not shown. */
export function storedAssessment(
  { stores }: App,
  { record, assessmentHash }: Chained<RecordLink>,
): Assessment {
  const text = stores.records.readAssessment(record) ?? '';
  if (sha256(text) !== assessmentHash) {
    throw new AlteredText(`The assessment stored in record ${record} has been altered.`);
  }
  // It was an assessment when it was written, and the hash says that it is the same text.
  return JSON.parse(text) as Assessment;
}
