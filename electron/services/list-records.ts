import type { CallProblem } from '../contract/calls.ts';
import type { Chained, RecordLink } from '../contract/chain-link.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { RecordDetail, RecordSummary, Trainee } from '../contract/values.ts';
import type { App } from './app.ts';
import { debriefOf } from './debrief-attempt.ts';
import { findAttempt } from './find-attempt.ts';

/** A trainee's records, the newest first. */
export function listRecords({ stores }: App, { id }: Trainee): readonly RecordSummary[] {
  return stores.records.readOfTrainee(id).map(summaryFrom);
}

/** One of a trainee's records with its debrief. Somebody else's is as little there as one that never was. */
export function showRecord(
  app: App,
  trainee: Trainee,
  record: string,
): Result<RecordDetail, CallProblem<'record.show'>> {
  const link = app.stores.records.read(record);
  if (link === undefined || link.trainee.id !== trainee.id) return failed({ kind: 'no-such-record' });
  return succeeded(detailOf(app, link));
}

/** A record with what it comes to in words, and its assessment as it was written. */
export function detailOf(app: App, link: Chained<RecordLink>): RecordDetail {
  const found = findAttempt(app, link.trainee.id, link.attempt);
  if (found?.is !== 'recorded') throw new Error(`Record ${link.record} has no attempt.`);
  return { ...summaryFrom(link), debrief: debriefOf(app, found) };
}

export function summaryFrom(link: Chained<RecordLink>): RecordSummary {
  return {
    record: link.record,
    attempt: link.attempt,
    scenarioId: link.scenario.id,
    scenarioTitle: link.scenario.title,
    scenarioVersion: link.scenario.version,
    scenarioHash: link.scenario.hash,
    traineeLegalName: link.trainee.legalName,
    traineeBadge: link.trainee.badge,
    startedAt: link.started.at,
    closedAt: link.closed.at,
    activeSeconds: link.activeSeconds,
    result: link.result,
    clockJumped: link.clockJumped,
    position: link.position,
    hash: link.hash,
  };
}
