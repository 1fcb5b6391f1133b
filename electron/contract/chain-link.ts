// What is hashed. Everything assessed stands in one chain: an attempt, its decisions, its record, later corrections, each
// with its position (from 1) and the hash of the entry before. The hash of an entry is the SHA-256 (hex) of its link's
// canonical JSON in UTF-8, so anybody with the exported links can compute it again without this app.

import { canonicalJson } from '../../scenarios/canonical-json.ts';
import type { DecisionArgs } from '../../scenarios/machine/decision.ts';

/** What the first entry names as the hash before it. */
export const chainStart = '0'.repeat(64);

type Place = { readonly position: number; readonly prevHash: string };

/** UTC in ISO form with milliseconds, and beside it how many minutes local time was ahead of it. */
export type Moment = { readonly at: string; readonly offsetMinutes: number };

/** An assessed attempt: who, and on exactly which texts. */
export type AttemptLink = Place & {
  readonly kind: 'attempt';
  readonly attempt: string;
  readonly trainee: string;
  readonly scenarioHash: string;
  readonly rubricHash: string;
  readonly directoryHash: string | null;
  readonly seed: number;
  readonly started: Moment;
};

/** One decision of an assessed attempt; `seq` counts from 1. */
export type DecisionLink = Place & {
  readonly kind: 'decision';
  readonly attempt: string;
  readonly seq: number;
  readonly decided: Moment;
  readonly node: string;
  readonly choice: string;
  readonly args: DecisionArgs | null;
};

/** What an assessed attempt came to, with the trainee's name and badge as they were that day. */
export type RecordLink = Place & {
  readonly kind: 'record';
  readonly record: string;
  readonly attempt: string;
  readonly trainee: { readonly id: string; readonly legalName: string; readonly badge: string | null };
  readonly scenario: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly hash: string;
  };
  readonly rubricHash: string;
  readonly directoryHash: string | null;
  readonly started: Moment;
  readonly closed: Moment;
  readonly activeSeconds: number;
  readonly result: 'met' | 'not-yet';
  /** The SHA-256 of the assessment's canonical JSON, which is stored beside it. */
  readonly assessmentHash: string;
  /** The computer's clock was set, or ran away from its timer, while this was going on. */
  readonly clockJumped: boolean;
  readonly appVersion: string;
};

/** A note added to a record later. The record itself never changes. */
export type CorrectionLink = Place & {
  readonly kind: 'correction';
  readonly correction: string;
  readonly record: string;
  readonly corrected: Moment;
  readonly by: string;
  readonly note: string;
};

export type ChainLink = AttemptLink | DecisionLink | RecordLink | CorrectionLink;

/** An entry as it is stored and exported: its link and the hash of it. */
export type Chained<Link extends ChainLink> = Link & { readonly hash: string };

/** The text whose SHA-256 is an entry's hash. */
export function linkText(link: ChainLink): string {
  return canonicalJson(link);
}
