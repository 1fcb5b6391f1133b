import { z } from 'zod';
import { actIds, codeIds, competencyIds, gateIds } from '../assess/code-book.ts';
import { referralChoice } from './referral-meta.ts';
import { id, sourceMark, spokenText, text } from './text.ts';
import { tones } from './vocabulary.ts';

/** Why a judgement is made: sources whose text supports it, or what practitioners do, or this product's own rule. */
export const basis = z.union([
  z.strictObject({ source: z.array(sourceMark).min(1) }),
  z.literal('practice'),
  z.literal('convention'),
]);

export type Basis = z.output<typeof basis>;

/** From −2, harmful, to +2, what the anchor of the competency describes. */
export const rate = z.int().min(-2).max(2);

/** One thing the officer can say or do at a node. */
export const choice = z.strictObject({
  id,
  /** Whom it is said to; without it, the victim who is there. */
  to: id.optional(),
  /** The interpreter through whom it is said. */
  via: id.optional(),
  say: spokenText.optional(),
  do: spokenText.optional(),
  codes: z.array(z.enum(codeIds)).min(1).optional(),
  /** On each stake of the node; nothing at a node of a referral, which has none. */
  rates: z.partialRecord(z.enum(competencyIds), rate).default({}),
  /** In which way it takes the step of a referral that its node is. */
  referral: referralChoice.optional(),
  acts: z.array(z.enum(actIds)).min(1).optional(),
  /** The never-event that this choice is. */
  gate: z.enum(gateIds).optional(),
  /** Choices whose −2 this one makes good; it does not lift their gate. */
  repairs: z.array(id).min(1).optional(),
  tone: z.enum(tones).optional(),
  /** Why it is coded and rated so; may stand once on the node. */
  because: text.optional(),
  /** What the person made of it; shown after the attempt, as one person's view. */
  inner: text.optional(),
  basis: basis.optional(),
  /** Shown, locked, with this reason while it is not open; without it a choice that is not open is hidden. */
  closed: text.optional(),
  /** The decision also names a service and a need, and `on` has one entry per class: `<id>:meets` … */
  over: z.literal('service').optional(),
});

export type Choice = z.output<typeof choice>;
