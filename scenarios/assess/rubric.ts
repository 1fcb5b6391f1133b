// A rubric says how much is enough. It is data: an agency may set its own bars, it is stored by its hash with each
// attempt, and an old attempt is assessed under the rubric it was taken with as long as there are attempts.
import { z } from 'zod';
import type { DeepReadonly } from '../format/deep-readonly.ts';
import { competencyIds } from './code-book.ts';

/** An exact fraction from 0 to 1. */
const fraction = z
  .strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) })
  .refine(({ numerator, denominator }) => numerator <= denominator, 'is more than the whole');

/** What every version says of the interview. */
const ofInterview = {
  /** The version of the code book whose words it uses. */
  codeBook: z.literal(1),
  /** What part of the possible points a judged competency must reach. */
  bar: fraction,
  /** Bars of single competencies where they differ. */
  bars: z.partialRecord(z.enum(competencyIds), fraction),
  /** With fewer moments there is too little to say about a competency. */
  leastMoments: z.int().min(1),
  /** With fewer counted prompts the question map gives counts and no shares. */
  leastPrompts: z.int().min(1),
  /** Names for the recommended share, each from the share it begins at, lowest first. This product's convention. */
  bands: z.array(z.strictObject({ name: z.string().min(1), from: fraction })),
};

const weight = z.int().min(0).max(100);

/** How a referral is weighed. */
const ofReferral = z.strictObject({
  /** What part of each item's possible points a referral must reach. */
  bar: fraction,
  /** What covering a need weighs, by its urgency. */
  urgencies: z.strictObject({ now: weight, tonight: weight, days: weight, later: weight }),
  /** What each way of reaching a service is worth; `together` is the whole. */
  connection: z
    .strictObject({ together: weight.min(1), comes: weight, phone: weight, card: weight })
    .refine(
      ({ together, comes, phone, card }) => [comes, phone, card].every((worth) => worth <= together),
      'has a way worth more than calling together',
    ),
});

/** Which way of assessing this is; what is computed never changes under a version that was released. */
export const rubric = z.discriminatedUnion('version', [
  z.strictObject({ version: z.literal(1), ...ofInterview }),
  /** Judges the referral apart from the interview; its decisions have no part in the interview's result. */
  z.strictObject({ version: z.literal(2), ...ofInterview, referral: ofReferral }),
]);

export type Rubric = DeepReadonly<z.output<typeof rubric>>;
export type Rubric1 = Extract<Rubric, { readonly version: 1 }>;
/** A rubric that judges referrals. */
export type Rubric2 = Extract<Rubric, { readonly version: 2 }>;
export type Fraction = Rubric['bar'];

/** The first rubric: two thirds over at least three moments, shares from four counted prompts. */
export const rubric1: Rubric1 = {
  version: 1,
  codeBook: 1,
  bar: { numerator: 2, denominator: 3 },
  bars: {},
  leastMoments: 3,
  leastPrompts: 4,
  bands: [
    { name: 'developing', from: { numerator: 0, denominator: 100 } },
    { name: 'approaching', from: { numerator: 40, denominator: 100 } },
    { name: 'proficient', from: { numerator: 60, denominator: 100 } },
    { name: 'strong', from: { numerator: 75, denominator: 100 } },
  ],
};

/** The second rubric: the first for the interview, and two thirds of every item for the referral. */
export const rubric2: Rubric2 = {
  ...rubric1,
  version: 2,
  referral: {
    bar: { numerator: 2, denominator: 3 },
    urgencies: { now: 4, tonight: 3, days: 2, later: 1 },
    connection: { together: 3, comes: 3, phone: 2, card: 1 },
  },
};

/** The rubric that attempts begin with now. */
export const newestRubric: Rubric = rubric2;

/** Whether `part` of `whole` reaches a fraction of it; exact, without division. */
export function reaches(part: number, whole: number, wanted: Fraction): boolean {
  return part * wanted.denominator >= whole * wanted.numerator;
}
