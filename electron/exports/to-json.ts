import { isReviewedByAdvocate } from '../../scenarios/report/attempt-report.ts';
import type { Moment } from '../contract/chain-link.ts';
import { exportFormat, exportVersion } from '../contract/exported-records.ts';
import type { ExportedChain, RecordForExport } from '../contract/record-for-export.ts';
import { storedScenario } from './stored-scenario.ts';

/**
 * Records as one JSON document that needs nothing else to be replayed, assessed again and checked. Its form is
 * docs/records.schema.json; scenarios, rubrics and directories stand in it once, under their hashes.
 */
export function toJson(exported: {
  readonly chain: ExportedChain;
  readonly records: readonly RecordForExport[];
  readonly exported: Moment;
  readonly appVersion: string;
}): string {
  const { chain, records, appVersion } = exported;
  const document = {
    format: exportFormat,
    version: exportVersion,
    exported: exported.exported,
    app: { name: 'First Account', version: appVersion },
    chain,
    records: records.map((row) => ({
      attempt: row.attempt,
      decisions: row.decisions,
      record: row.record,
      corrections: row.corrections,
      assessment: row.assessment,
      reviewedByAdvocate: isReviewedByAdvocate(storedScenario(row)),
    })),
    scenarios: byHash(records, ({ record, scenarioText }) => [record.scenario.hash, scenarioText]),
    rubrics: byHash(records, ({ record, rubricText }) => [record.rubricHash, rubricText]),
    directories: byHash(records, ({ record, directoryText }) => [record.directoryHash, directoryText]),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function byHash(
  records: readonly RecordForExport[],
  textOf: (row: RecordForExport) => readonly [hash: string | null, text: string | null],
): Readonly<Record<string, unknown>> {
  const texts = records
    .map(textOf)
    .flatMap(([hash, text]) => (hash === null || text === null ? [] : ([[hash, text]] as const)));
  return Object.fromEntries(
    [...new Map(texts)].map(([hash, text]): [string, unknown] => [hash, JSON.parse(text)]),
  );
}
