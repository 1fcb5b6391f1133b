// Points for single steps: how the subject was opened, what was taken up first, obstacles, questions, leave to share, the
// handover, what to do where there is no room, a no, a report, rights, and who does what by when.

import { urgencies } from '../../format/vocabulary.ts';
import type { ReferralStep, ReferralWay } from '../../format/referral-vocabulary.ts';
import type { PointReason, ReferralItemId } from './point-reasons.ts';
import type { NeedOnRoute, ReferralCase, ReferralDecision } from './referral-case.ts';
import { pointFor } from './referral-point.ts';
import type { ReferralPoint } from './referral-point.ts';

/** The points of every step that is judged by the way it was taken. */
export function stepPoints({ decisions, needs }: ReferralCase): readonly ReferralPoint[] {
  return decisions.flatMap((decision) => [
    ...orderPoint(decision, needs),
    ...judgements
      .filter(({ step }) => step === decision.step)
      .map((judgement) => wayPoint(judgement, decision)),
  ]);
}

/** How one step is judged: which ways earn the point, and why the others do not. */
type Judgement = {
  readonly item: ReferralItemId;
  readonly step: ReferralStep;
  readonly earns: Partial<Readonly<Record<ReferralWay, PointReason>>>;
  readonly fails: Partial<Readonly<Record<ReferralWay, PointReason>>>;
  readonly otherwise: PointReason;
};

const judgements: readonly Judgement[] = [
  {
    item: 'asking',
    step: 'open',
    earns: { worry: 'asked-first' },
    fails: { list: 'list-first', card: 'card-first' },
    otherwise: 'asked-closed',
  },
  { item: 'barriers', step: 'barrier', earns: { solve: 'solved' }, fails: {}, otherwise: 'unsolved' },
  { item: 'questions', step: 'question', earns: { answer: 'answered' }, fails: {}, otherwise: 'unanswered' },
  { item: 'consent', step: 'call', earns: { least: 'leave-asked' }, fails: {}, otherwise: 'leave-unasked' },
  {
    item: 'consent',
    step: 'call',
    earns: { least: 'least-shared', wordless: 'least-shared' },
    fails: {},
    otherwise: 'more-shared',
  },
  {
    item: 'handover',
    step: 'handover',
    earns: { aside: 'out-of-hearing' },
    fails: {},
    otherwise: 'in-hearing',
  },
  {
    item: 'no-room',
    step: 'next',
    earns: { plan: 'planned-on', another: 'planned-on' },
    fails: {},
    otherwise: 'hoped-on',
  },
  {
    item: 'no-respected',
    step: 'refused',
    earns: { door: 'no-taken' },
    fails: {},
    otherwise: 'no-untaken',
  },
  {
    item: 'report',
    step: 'report',
    earns: { told: 'report-told' },
    fails: {},
    otherwise: 'report-untold',
  },
  {
    item: 'rights',
    step: 'rights',
    earns: { explain: 'explained' },
    fails: { promise: 'promised-money' },
    otherwise: 'unexplained',
  },
  {
    item: 'safe-contact',
    step: 'follow',
    earns: { agreed: 'contact-asked' },
    fails: {},
    otherwise: 'contact-unasked',
  },
  {
    item: 'follow-up',
    step: 'follow',
    earns: { agreed: 'who-said', advocate: 'who-said' },
    fails: {},
    otherwise: 'who-unsaid',
  },
  {
    item: 'follow-up',
    step: 'follow',
    earns: { agreed: 'when-said' },
    fails: {},
    otherwise: 'when-unsaid',
  },
];

function wayPoint({ item, earns, fails, otherwise }: Judgement, decision: ReferralDecision): ReferralPoint {
  const earned = earns[decision.way];
  if (earned !== undefined) return pointFor(item, decision, earned, 1);
  return pointFor(item, decision, fails[decision.way] ?? otherwise, 0);
}

/** Taking up a need is judged where what was left to take up was not all as urgent. */
function orderPoint(decision: ReferralDecision, needs: readonly NeedOnRoute[]): readonly ReferralPoint[] {
  const { way, need, open } = decision;
  if (way !== 'take') return [];
  const rank = (name: string | null) => {
    const urgency = needs.find((known) => known.need === name)?.urgency;
    return urgency === undefined ? urgencies.length : urgencies.indexOf(urgency);
  };
  const ranks = open.map(rank);
  if (new Set(ranks).size < 2) return [];
  const isFirst = rank(need) === Math.min(...ranks);
  return [pointFor('order', decision, isFirst ? 'most-urgent' : 'less-urgent', isFirst ? 1 : 0)];
}
