import type { Statement } from '../../format/referral-vocabulary.ts';
import type { PointReason, ReferralItemId } from './point-reasons.ts';
import type { ReferralDecision } from './referral-case.ts';

/** One thing a referral was judged on: what was earned of what was possible, why, and by which decision. */
export type ReferralPoint = {
  readonly item: ReferralItemId;
  readonly earned: number;
  readonly possible: number;
  readonly why: PointReason;
  /** The decision that earned it or did not; null where there was none, as for a need nobody took up. */
  readonly seq: number | null;
  readonly need: string | null;
  readonly service: string | null;
  /** What was said, or should have been. */
  readonly statement: Statement | null;
};

/** A point of a decision that is worth one, earned or not. */
export function pointFor(
  item: ReferralItemId,
  decision: ReferralDecision,
  why: PointReason,
  earned: number,
  more: { readonly possible?: number; readonly statement?: Statement } = {},
): ReferralPoint {
  return {
    item,
    earned,
    possible: more.possible ?? 1,
    why,
    seq: decision.seq,
    need: decision.need,
    service: decision.named?.service.id ?? null,
    statement: more.statement ?? null,
  };
}
