import type { Assessment } from '../../scenarios/assess/assess.ts';
import type { AttemptLink, Chained, CorrectionLink, DecisionLink, RecordLink } from './chain-link.ts';

/**
 * One assessed attempt with everything an export needs: its entries in the chain, its assessment as stored, and the
 * exact texts it was played on. Practice has no such thing, so that no export can be made of it.
 */
export type RecordForExport = {
  readonly attempt: Chained<AttemptLink>;
  /** In order, each at the place after the one before. */
  readonly decisions: readonly Chained<DecisionLink>[];
  readonly record: Chained<RecordLink>;
  /** Notes added later, the oldest first. */
  readonly corrections: readonly Chained<CorrectionLink>[];
  readonly assessment: Assessment;
  /** Canonical JSON of the expanded scenario; its SHA-256 is the record's `scenario.hash`. */
  readonly scenarioText: string;
  readonly rubricText: string;
  readonly directoryText: string | null;
};

/** The whole chain at the time of an export, by which a cut tail or a rewritten past is found. */
export type ExportedChain = {
  /** The number of entries. */
  readonly length: number;
  /** The hash of the newest entry; sixty-four zeros while there is none. */
  readonly head: string;
};
