// A service directory as a scenario is bound to it: who can do what for whom, when, and whether there is room tonight.

import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';
import { id, text } from './text.ts';
import { referralCodes, weekdays } from './vocabulary.ts';

const clock = z.string().regex(/^([01][0-9]|2[0-4]):[0-5][0-9]$/, 'is not a time such as 08:30');

const openHours = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1),
  from: clock,
  /** Up to 24:00; hours past midnight are written on the next day. */
  to: clock,
});

const service = z.strictObject({
  id,
  name: text,
  codes: z.array(z.enum(referralCodes)).min(1),
  hours: z.union([z.literal('always'), z.array(openHours)]),
  capacity: z.enum(['open', 'full']),
});

export const directoryDocument = z.strictObject({
  format: z.literal(1),
  id,
  version: z.int().min(1),
  name: text,
  services: z.array(service),
});

/** A directory that has been checked against its schema. */
export type Directory = DeepReadonly<z.output<typeof directoryDocument>>;
export type Service = Directory['services'][number];
