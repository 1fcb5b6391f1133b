import { z } from 'zod';
import { allReferralWays, barrierKinds, referralSteps } from './referral-vocabulary.ts';
import { id } from './text.ts';

/** Which step of a referral a node is, in place of stakes: a referral is judged apart from the interview. */
export const referralStep = z.strictObject({
  step: z.enum(referralSteps),
  /** The need it is about. */
  need: id.optional(),
  /** What stands in the way, at a barrier. */
  barrier: z.enum(barrierKinds).optional(),
  /** The jurisdiction whose notice of rights is explained. */
  pack: id.optional(),
});

/** In which way a choice takes its step, in place of rates. */
export const referralChoice = z.strictObject({
  way: z.enum(allReferralWays),
  /** The need that is taken up, where the agenda is gone through. */
  need: id.optional(),
});
