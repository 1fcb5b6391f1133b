import { z } from 'zod';
import { statements } from '../../scenarios/format/referral-vocabulary.ts';
import { id } from '../../scenarios/format/text.ts';
import type { DecisionArgs } from '../../scenarios/machine/decision.ts';

/** What a decision over services names: the service, the need, and what was said of the service when it was offered. */
export const decisionArgs = z.strictObject({
  service: id,
  need: id,
  said: z
    .array(z.enum(statements))
    .max(statements.length)
    .readonly()
    .refine((said) => new Set(said).size === said.length, 'says one thing twice')
    .optional(),
}) satisfies z.ZodType<DecisionArgs>;
