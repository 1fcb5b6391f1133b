import { overallResult } from '../../scenarios/assess/assess.ts';
import { canonicalJson } from '../../scenarios/canonical-json.ts';
import type { Chained, RecordLink } from '../contract/chain-link.ts';
import type { ExportedChain } from '../contract/record-for-export.ts';
import { AlteredText } from '../database/text-store.ts';
import { verifyChain } from '../database/verify-chain.ts';
import type { App } from './app.ts';
import { assessStored } from './assess-stored.ts';
import { storedAssessment } from './debrief-attempt.ts';
import { decisionsOf, findAttempt } from './find-attempt.ts';

/** Something that is not as it was written; `record` names the record it is about, if it is about one. */
export type RecordFinding = { readonly record: string | null; readonly sentence: string };

export type VerifiedRecords = {
  readonly records: number;
  /** The chain's length and head as they are; compare them with what an export says. */
  readonly chain: ExportedChain;
  /** Empty when chain, texts, replays and assessments all agree. The chain's first break comes first. */
  readonly findings: readonly RecordFinding[];
};

/**
 * Checks everything assessed: the chain from its start, and for each record that its texts are the ones it was played on,
 * that its decisions can be replayed, and that they still come to the assessment it was closed with.
 */
export function verifyRecords(app: App, printed?: ExportedChain): VerifiedRecords {
  const verdict = verifyChain(app.folder.db, printed);
  const links = app.stores.records.readAll().toReversed();
  const breaks = verdict.ok ? [] : [{ record: null, sentence: verdict.sentence }];
  const disagreements = links.flatMap((link) => {
    const sentence = disagreement(app, link);
    return sentence === undefined ? [] : [{ record: link.record, sentence }];
  });
  return {
    records: links.length,
    chain: app.stores.chain.head(),
    findings: [...breaks, ...disagreements],
  };
}

function disagreement(app: App, link: Chained<RecordLink>): string | undefined {
  const found = findAttempt(app, link.trainee.id, link.attempt);
  if (found?.is !== 'recorded') return `Record ${link.record} has no attempt.`;
  try {
    const again = assessStored(app, found.run, decisionsOf(app, found));
    if (canonicalJson(again) !== canonicalJson(storedAssessment(app, link))) {
      return `Assessed again, record ${link.record} comes to another assessment than the one stored.`;
    }
    return overallResult(again) === link.result
      ? undefined
      : `Record ${link.record} says ${link.result} and comes to another result.`;
  } catch (error) {
    if (error instanceof AlteredText || error instanceof Error)
      return `Record ${link.record}: ${error.message}`;
    throw error;
  }
}
