import type { NamedService, ReferralCase, ReferralDecision } from './referral-case.ts';

/** A service offered for a need, with everything that was said of it. */
export type Offer = ReferralDecision & { readonly need: string; readonly named: NamedService };

/**
 * What was offered, in order. Whoever then calls another service than the one last offered for the need has offered that
 * one as well, and said nothing of it.
 */
export function offersIn({ decisions }: ReferralCase): readonly Offer[] {
  return decisions.flatMap((decision): readonly Offer[] => {
    const { named, need, step } = decision;
    if (named === null || need === null) return [];
    if (step === 'offer') return [{ ...decision, need, named }];
    if (step !== 'call') return [];
    const last = decisions.findLast(
      (other) => other.seq < decision.seq && other.step === 'offer' && other.need === need,
    );
    return last?.named?.service.id === named.service.id ? [] : [{ ...decision, need, named, said: [] }];
  });
}

/** The decisions that made a report the law demands, to whomever. */
export function reportsIn({ decisions }: ReferralCase): readonly Offer[] {
  return decisions.flatMap((decision): readonly Offer[] => {
    const { named, need, step } = decision;
    return step === 'report' && named !== null && need !== null ? [{ ...decision, need, named }] : [];
  });
}
