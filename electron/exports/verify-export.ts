// Judges an exported file by itself, as somebody would who does not trust whoever handed it over. It finds what was
// edited without every hash being computed anew; against that, compare the chain's head and length with an older export.

import { exportedRecords, exportVersion } from '../contract/exported-records.ts';
import type { ExportedRecords } from '../contract/exported-records.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyRecord } from './verify-record.ts';
import { verifyTexts } from './verify-texts.ts';

/** Something in an export that is not as it was written; `record` names the record it is about, if it is about one. */
export type ExportFinding = { readonly record: string | null; readonly sentence: string };

export type VerifiedExport =
  | {
      readonly ok: true;
      readonly records: number;
      /** The chain as the export tells it: to be compared with other exports. */
      readonly chain: ExportedRecords['chain'];
      /** Nothing when every hash, link, replay and assessment agrees. */
      readonly findings: readonly ExportFinding[];
    }
  | { readonly ok: false; readonly sentence: string };

/**
 * Whether an exported JSON file agrees with itself: each text with its hash, each entry with its hash and the one before,
 * each assessment with what the replayed decisions come to. Refuses what is no export or is of a newer version.
 */
export function verifyExport(text: string): VerifiedExport {
  const read = readExport(text);
  if (!read.ok) return read;
  const { document } = read;
  const findings = [
    ...verifyTexts(document),
    ...verifyChain(document),
    ...document.records.flatMap((record) => verifyRecord(record, document)),
  ];
  return { ok: true, records: document.records.length, chain: document.chain, findings };
}

function readExport(
  text: string,
):
  | { readonly ok: true; readonly document: ExportedRecords }
  | { readonly ok: false; readonly sentence: string } {
  const refused = (sentence: string) => ({ ok: false, sentence }) as const;
  const value = readJson(text);
  if (value === undefined) return refused('The file is not JSON, so it is no export of records as JSON.');
  const envelope = exportedRecords.pick({ format: true }).loose().safeParse(value);
  if (!envelope.success) return refused('The file is JSON, but no export of records by First Account.');
  const version = envelope.data['version'];
  if (typeof version === 'number' && version > exportVersion) {
    return refused(
      `The export is of version ${version}, and this app reads up to ${exportVersion}; a newer First Account can check it.`,
    );
  }
  const parsed = exportedRecords.safeParse(value);
  if (parsed.success) return { ok: true, document: parsed.data };
  const issue = parsed.error.issues[0];
  const place = issue === undefined ? '' : ` at ${issue.path.join('.')}: ${issue.message}`;
  return refused(`The export is not of the form it claims${place}.`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
