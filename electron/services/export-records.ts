import type { CallProblem, CheckedArguments } from '../contract/calls.ts';
import type { Chained, RecordLink } from '../contract/chain-link.ts';
import type { RecordForExport } from '../contract/record-for-export.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { FileToSave, Trainee } from '../contract/values.ts';
import { practiceStaysHere } from '../exports/practice-stays-here.ts';
import { toCsv } from '../exports/to-csv.ts';
import { toJson } from '../exports/to-json.ts';
import type { App } from './app.ts';
import { storedAssessment } from './debrief-attempt.ts';
import { findAttempt } from './find-attempt.ts';

type Asked = Pick<CheckedArguments<'record.export'>, 'format' | 'record' | 'attempt'>;

/** A trainee's records as a file: one of them, or all. Practice, whatever it is named by, stays here. */
export function exportOwnRecords(
  app: App,
  trainee: Trainee,
  { format, record, attempt }: Asked,
): Result<FileToSave, CallProblem<'record.export'>> {
  const named = record ?? attempt;
  if (named === undefined) {
    return succeeded(recordsAsFile(app, app.stores.records.readOfTrainee(trainee.id), format));
  }
  const link =
    (record === undefined ? undefined : app.stores.records.read(record)) ??
    app.stores.records.readOfAttempt(named);
  if (link?.trainee.id === trainee.id) return succeeded(recordsAsFile(app, [link], format));
  const isPractice = findAttempt(app, trainee.id, named)?.mode === 'practice';
  return failed(
    isPractice ? { kind: 'practice-stays-here', sentence: practiceStaysHere } : { kind: 'no-such-record' },
  );
}

/** Records as one file, with the head and length of the chain as it is now. */
export function recordsAsFile(
  app: App,
  links: readonly Chained<RecordLink>[],
  format: Asked['format'],
): FileToSave {
  const { at, offsetMinutes } = app.reading();
  const chain = app.stores.chain.head();
  const records = links.map((link) => recordForExport(app, link)).toReversed();
  const [only] = links;
  const which = links.length === 1 && only !== undefined ? `record-${only.record}` : 'records';
  const name = `first-account-${which}-${at.slice(0, 10)}.${format}`;
  if (format === 'csv') {
    return { name, mediaType: 'text/csv; charset=utf-8', text: toCsv({ chain, records }) };
  }
  const text = toJson({ chain, records, exported: { at, offsetMinutes }, appVersion: app.version });
  return { name, mediaType: 'application/json', text };
}

function recordForExport(app: App, record: Chained<RecordLink>): RecordForExport {
  const { records, texts } = app.stores;
  const attempt = records.readAttempt(record.attempt);
  if (attempt === undefined) throw new Error(`Record ${record.record} has no attempt.`);
  return {
    attempt,
    decisions: records.readDecisions(record.attempt),
    record,
    corrections: records.readCorrections(record.record),
    assessment: storedAssessment(app, record),
    scenarioText: texts.scenarioText(record.scenario.hash),
    rubricText: texts.rubricText(record.rubricHash),
    directoryText: record.directoryHash === null ? null : texts.directoryText(record.directoryHash),
  };
}
