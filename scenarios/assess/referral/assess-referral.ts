// The referral of an attempt, judged apart from its interview: neither makes up for the other. There is no number over
// the items, and nothing in it depends on whether an offer was accepted.

import type { DeepReadonly } from '../../format/deep-readonly.ts';
import type { Answer } from '../../format/state.ts';
import type { ServiceClass } from '../../format/vocabulary.ts';
import { latestTurn } from '../../machine/interview.ts';
import type { Interview } from '../../machine/interview.ts';
import type { GateId } from '../code-book.ts';
import type { Result } from '../result.ts';
import { reaches } from '../rubric.ts';
import type { Rubric2 } from '../rubric.ts';
import { bestFor, offerPoints, worthOf } from './offer-points.ts';
import { referralItemIds } from './point-reasons.ts';
import type { ReferralItemId } from './point-reasons.ts';
import { referralCase } from './referral-case.ts';
import type { ReferralCase, Urgency } from './referral-case.ts';
import { referralGates } from './referral-gates.ts';
import type { ReferralGate } from './referral-gates.ts';
import type { ReferralPoint } from './referral-point.ts';
import { stepPoints } from './step-points.ts';

/** One item: what was earned of what was possible, and each point of it. An item with nothing possible is left out. */
export type ReferralItem = {
  readonly item: ReferralItemId;
  readonly earned: number;
  readonly possible: number;
  /** Whether it reaches the bar of the rubric. */
  readonly reached: boolean;
  readonly points: readonly ReferralPoint[];
};

/** A need of this route against what it was offered. */
export type ReferralNeed = {
  readonly need: string;
  readonly urgency: Urgency;
  /** It was told or asked out; otherwise it could only have been noticed. */
  readonly noted: boolean;
  readonly mandated: boolean;
  /** The best class the directory has for it, and the best that was offered; null where there is none. */
  readonly best: ServiceClass | null;
  readonly offered: ServiceClass | null;
  readonly service: string | null;
};

/** One thing that keeps a referral from being met. */
export type ReferralReason =
  | { readonly kind: 'not-made' }
  | { readonly kind: 'gate'; readonly gate: GateId; readonly seq: number }
  | { readonly kind: 'need-left'; readonly need: string }
  | {
      readonly kind: 'below-bar';
      readonly item: ReferralItemId;
      readonly earned: number;
      readonly possible: number;
    };

/** What the referral of an attempt amounts to. */
export type Referral = Judged & {
  /** What the person decided, in order. Nothing else here depends on it. */
  readonly answers: readonly ({ readonly seq: number } & DeepReadonly<Answer>)[];
};

/** A referral as it is judged. */
export type Judged = {
  /** Null while the attempt has not reached an ending. */
  readonly result: Result | null;
  readonly reasons: readonly ReferralReason[];
  readonly items: readonly ReferralItem[];
  readonly needs: readonly ReferralNeed[];
  readonly gates: readonly ReferralGate[];
};

/** The referral of an interview as far as it has come; null where its scenario has none. */
export function assessReferral(interview: Interview, rubric: Rubric2): Referral | null {
  const hasReferral = [...interview.index.nodes.values()].some(({ referral }) => referral !== undefined);
  if (!hasReferral) return null;
  const judged = judgeReferral(referralCase(interview), rubric, latestTurn(interview).place.is === 'ending');
  const answers = interview.turns.flatMap(({ seq, decision, answers: given }) =>
    interview.index.nodes.get(decision?.node ?? '')?.referral === undefined
      ? []
      : given.map((answer) => ({ seq, ...answer })),
  );
  return { ...judged, answers };
}

/** The judgement of a case. Pure; the same case always gives the same. */
export function judgeReferral(found: ReferralCase, rubric: Rubric2, isOver: boolean): Judged {
  const points = [...stepPoints(found), ...offerPoints(found, rubric.referral)];
  const items = referralItemIds.flatMap((item) => itemOf(item, points, rubric));
  const gates = referralGates(found, isOver);
  const needs = found.needs.map(({ need, urgency, noted, mandated, best }): ReferralNeed => {
    const given = bestFor(need, found);
    return {
      need,
      urgency,
      noted,
      mandated,
      best,
      offered: given?.named.class ?? null,
      service: given?.named.service.id ?? null,
    };
  });
  const reasons = isOver ? reasonsOf(found, { items, needs, gates }) : [];
  return {
    result: isOver ? (reasons.length === 0 ? 'met' : 'not-yet') : null,
    reasons,
    items,
    needs,
    gates,
  };
}

function itemOf(
  item: ReferralItemId,
  all: readonly ReferralPoint[],
  { referral }: Rubric2,
): readonly ReferralItem[] {
  const points = all.filter((point) => point.item === item);
  const possible = points.reduce((sum, point) => sum + point.possible, 0);
  if (possible === 0) return [];
  const earned = points.reduce((sum, point) => sum + point.earned, 0);
  return [{ item, earned, possible, reached: reaches(earned, possible, referral.bar), points }];
}

function reasonsOf(
  { decisions }: ReferralCase,
  { items, needs, gates }: Pick<Judged, 'items' | 'needs' | 'gates'>,
): readonly ReferralReason[] {
  return [
    ...(decisions.length === 0 ? [{ kind: 'not-made' } as const] : []),
    ...gates.map(({ gate, seq }) => ({ kind: 'gate', gate, seq }) as const),
    ...needs.filter(isLeft).map(({ need }) => ({ kind: 'need-left', need }) as const),
    ...items
      .filter(({ reached }) => !reached)
      .map(({ item, earned, possible }) => ({ kind: 'below-bar', item, earned, possible }) as const),
  ];
}

/** What cannot wait has to be offered something of the best there was. */
function isLeft({ urgency, best, offered }: ReferralNeed): boolean {
  if (urgency !== 'now' && urgency !== 'tonight') return false;
  const most = best === null ? 0 : worthOf({ class: best });
  return most > 0 && (offered === null || worthOf({ class: offered }) < most);
}
