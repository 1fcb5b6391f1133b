// The never-events of a referral: those a choice is by itself, and those that only the directory can tell.

import type { Statement } from '../../format/referral-vocabulary.ts';
import type { GateId } from '../code-book.ts';
import type { TrippedGate } from '../gates.ts';
import { isTrueOf, passesOn } from './is-true-of.ts';
import { offersIn, reportsIn } from './offers.ts';
import type { Offer } from './offers.ts';
import type { NeedOnRoute, ReferralCase, ReferralDecision } from './referral-case.ts';

/** A never-event of a referral, with the service and the words it happened over, where it did. */
export type ReferralGate = TrippedGate & {
  readonly need: string | null;
  readonly service: string | null;
  readonly statement: Statement | null;
};

/**
 * The gates that what was offered, said and reported trips, in the order of the decisions. `isOver` says that the
 * referral has been left, so that a report not made by now is missed.
 */
export function referralGates(found: ReferralCase, isOver: boolean): readonly ReferralGate[] {
  const offers = offersIn(found);
  const byChoice = found.decisions.flatMap((decision) =>
    decision.choice.gate === undefined ? [] : tripped(decision.choice.gate, decision),
  );
  return [
    ...byChoice,
    ...offers.flatMap(harmOf),
    ...offers.flatMap(promisesOf),
    ...(isOver ? found.needs.flatMap((need) => reportGates(need, found)) : []),
  ].toSorted((a, b) => a.seq - b.seq);
}

function tripped(
  gate: GateId,
  { seq, node, choice, need, named }: ReferralDecision,
  { by = 'choice', statement = null }: Partial<Pick<ReferralGate, 'by' | 'statement'>> = {},
): readonly ReferralGate[] {
  const service = named?.service.id ?? null;
  return [{ gate, by, seq, node: node.path, choice: choice.id, undone: [], need, service, statement }];
}

/** Seeing both together after partner violence is one never-event; any other help that endangers is another. */
function harmOf(offer: Offer): readonly ReferralGate[] {
  const { service, class: found, ground } = offer.named;
  if (found !== 'unsafe') return [];
  const isJoint =
    ground === 'unsafe-after-this-crime' &&
    service.codes.includes('MH') &&
    service.unsafeFor?.includes('partner-violence') === true;
  return tripped(isJoint ? 'couples-counselling' : 'person-left-in-danger', offer);
}

function promisesOf(offer: Offer): readonly ReferralGate[] {
  return offer.said.flatMap((statement) => {
    if (isTrueOf(statement, offer.named)) return [];
    if (statement === 'report-first') return tripped('service-made-conditional', offer, { statement });
    const isPromise = statement === 'never-out' || statement === 'apart';
    return isPromise && passesOn(offer.named) ? tripped('false-confidentiality', offer, { statement }) : [];
  });
}

/** A report that has to be made, and that somebody in the directory takes, has to reach them. */
function reportGates({ need, mandated, best }: NeedOnRoute, found: ReferralCase): readonly ReferralGate[] {
  if (!mandated || best !== 'meets') return [];
  const made = reportsIn(found).filter((report) => report.need === need);
  if (made.some(({ named }) => named.class === 'meets')) return [];
  const astray = made.findLast(({ named }) => named.class === 'wrong-service' || named.class === 'unsafe');
  if (astray !== undefined) return tripped('mandated-report-wrong-line', astray);
  const left = found.decisions.find((decision) => decision.need === need && decision.way === 'leave');
  const last = found.decisions.at(-1);
  if (left !== undefined || last === undefined) return [];
  return tripped('mandated-report-missed', { ...last, need, named: null }, { by: 'omission' });
}
