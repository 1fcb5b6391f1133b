// A rubric says how much is enough. It is data: an agency may set its own bars, it is stored by its hash with each
// attempt, and an old attempt is assessed under the rubric it was taken with as long as there are attempts.
import { z } from 'zod';
import type { DeepReadonly } from '../format/deep-readonly.ts';
import { competencyIds } from './code-book.ts';

/** An exact fraction from 0 to 1. */
const fraction = z
  .strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) })
  .refine(({ numerator, denominator }) => numerator <= denominator, 'is more than the whole');

export const rubric = z.strictObject({
  /** Which way of assessing this is; what is computed never changes under a version that was released. */
  version: z.literal(1),
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
});

export type Rubric = DeepReadonly<z.output<typeof rubric>>;
export type Fraction = Rubric['bar'];

/** The first rubric: two thirds over at least three moments, shares from four counted prompts. */
export const rubric1: Rubric = {
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

/** Whether `part` of `whole` reaches a fraction of it; exact, without division. */
export function reaches(part: number, whole: number, wanted: Fraction): boolean {
  return part * wanted.denominator >= whole * wanted.numerator;
}
