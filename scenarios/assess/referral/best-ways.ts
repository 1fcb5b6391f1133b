import type { ReferralStep, ReferralWay } from '../../format/referral-vocabulary.ts';

/** The ways of each step that a referral is never marked down for. What is taken up first depends on the needs. */
const best: Readonly<Record<ReferralStep, readonly ReferralWay[]>> = {
  open: ['worry'],
  agenda: [],
  barrier: ['solve'],
  offer: ['together', 'comes'],
  question: ['answer'],
  call: ['least'],
  handover: ['aside'],
  next: ['plan', 'another'],
  refused: ['door'],
  report: ['told'],
  rights: ['explain'],
  follow: ['agreed'],
};

/** Whether a way is among the best of its step. Of an offer, that says nothing of the service offered. */
export function isBestWay(step: ReferralStep, way: ReferralWay): boolean {
  return best[step].includes(way);
}
