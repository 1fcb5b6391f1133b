// Points for what was offered: the needs it covers, whether it fits, what was said of it, and how it was to reach the
// person. All of it is done before anybody answers.

import type { Rubric2 } from '../rubric.ts';
import { fits, isTrueOf, owedStatements } from './is-true-of.ts';
import { offersIn, reportsIn } from './offers.ts';
import type { Offer } from './offers.ts';
import type { PointReason } from './point-reasons.ts';
import type { NamedService, NeedOnRoute, ReferralCase, ReferralDecision } from './referral-case.ts';
import { pointFor } from './referral-point.ts';
import type { ReferralPoint } from './referral-point.ts';

type Weights = Rubric2['referral'];

/** The points of every offer of a referral. */
export function offerPoints(found: ReferralCase, weights: Weights): readonly ReferralPoint[] {
  const offers = offersIn(found);
  return [
    ...found.needs.flatMap((need) => coveredPoint(need, found, weights)),
    ...[...offers, ...reportsIn(found)].map(fitPoint),
    ...offers.flatMap(saidPoints),
    ...found.needs.flatMap((need) => connectedPoint(need, found, weights)),
  ];
}

/** What a class is worth where a need is covered: all for one that meets it now, half for one that would. */
export function worthOf(named: Pick<NamedService, 'class'>): number {
  switch (named.class) {
    case 'meets':
      return 2;
    case 'full':
    case 'closed':
      return 1;
    default:
      return 0;
  }
}

/** What a need was given at best, over all that was offered for it. */
export function bestFor(need: string, found: ReferralCase): Offer | undefined {
  const offered = [...offersIn(found), ...reportsIn(found)].filter((offer) => offer.need === need);
  return offered.toSorted((a, b) => worthOf(b.named) - worthOf(a.named) || a.seq - b.seq)[0];
}

function coveredPoint(
  { need, urgency, best }: NeedOnRoute,
  found: ReferralCase,
  { urgencies }: Weights,
): readonly ReferralPoint[] {
  const most = best === null ? 0 : worthOf({ class: best });
  if (most === 0) return [];
  const given = bestFor(need, found);
  const worth = given === undefined ? 0 : Math.min(most, worthOf(given.named));
  const why: PointReason = worth === most ? 'best-offered' : worth === 0 ? 'nothing-offered' : 'less-offered';
  const weight = urgencies[urgency];
  return [
    {
      item: 'needs',
      earned: weight * worth,
      possible: weight * most,
      why,
      seq: given?.seq ?? null,
      need,
      service: given?.named.service.id ?? null,
      statement: null,
    },
  ];
}

function fitPoint(offer: Offer): ReferralPoint {
  if (fits(offer.named)) return pointFor('fit', offer, 'fits', 1);
  const why = {
    unsafe: 'would-harm',
    'not-for-this-person': 'does-not-take',
    'wrong-service': 'other-help',
  } as const;
  const { class: found } = offer.named;
  return pointFor('fit', offer, found in why ? why[found as keyof typeof why] : 'other-help', 0);
}

/** What has to be said each time, and everything false that was said beside it. What is true beyond that costs nothing. */
function saidPoints(offer: Offer): readonly ReferralPoint[] {
  const owed = owedStatements(offer.named);
  const wrong = offer.said.filter((statement) => !isTrueOf(statement, offer.named));
  return [
    ...owed.map((statement) =>
      offer.said.includes(statement)
        ? pointFor('accuracy', offer, 'said', 1, { statement })
        : pointFor('accuracy', offer, 'unsaid', 0, { statement }),
    ),
    ...wrong.map((statement) => pointFor('accuracy', offer, 'said-falsely', 0, { statement })),
  ];
}

/** For each need that was taken up, how the warmest offer for it was to reach the person. */
function connectedPoint(
  { need, mandated, best }: NeedOnRoute,
  found: ReferralCase,
  { connection }: Weights,
): readonly ReferralPoint[] {
  const taken = found.decisions.find((decision) => decision.way === 'take' && decision.need === need);
  if (taken === undefined || mandated) return [];
  const possible = connection.together;
  const offers = found.decisions.filter(({ step, need: about, named }) => {
    return step === 'offer' && about === need && named !== null;
  });
  const warmest = offers.toSorted((a, b) => warmthOf(b, connection) - warmthOf(a, connection))[0];
  if (warmest !== undefined) {
    const why = reached[warmest.way] ?? 'not-connected';
    return [pointFor('connection', warmest, why, warmthOf(warmest, connection), { possible })];
  }
  if (best === null || worthOf({ class: best }) === 0) return [];
  return [pointFor('connection', taken, 'not-connected', 0, { possible })];
}

const reached: Partial<Readonly<Record<ReferralDecision['way'], PointReason>>> = {
  together: 'together',
  comes: 'comes',
  phone: 'safe-phone',
  card: 'on-paper',
  push: 'pushed',
};

/** A number with words of what is behind it is more than a number. */
function warmthOf({ way, said }: ReferralDecision, warmth: Weights['connection']): number {
  switch (way) {
    case 'together':
      return warmth.together;
    case 'comes':
      return warmth.comes;
    case 'phone':
      return warmth.phone;
    case 'card':
      return said.includes('does') ? warmth.card : 0;
    default:
      return 0;
  }
}
