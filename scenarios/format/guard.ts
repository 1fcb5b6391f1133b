import { z } from 'zod';
import { limits } from './limits.ts';
import { id } from './text.ts';
import { dimensions, highestDimension, lowestDimension } from './vocabulary.ts';
import type { Dimension } from './vocabulary.ts';

type Comparison = { readonly dimension: Dimension; readonly value: number };

/** A condition on the context, in the form that XState calls by name: what a parsed scenario holds. */
export type Guard =
  | { readonly type: 'atLeast' | 'atMost'; readonly params: Comparison }
  | { readonly type: 'knows'; readonly params: { readonly fact: string } }
  | { readonly type: 'need'; readonly params: { readonly need: string } }
  | { readonly type: 'flag'; readonly params: { readonly flag: string } }
  | { readonly type: 'all' | 'any'; readonly params: { readonly of: readonly Guard[] } }
  | { readonly type: 'not'; readonly params: { readonly of: Guard } };

/** A guard as an author may write it: the full form, or one key that says the same. */
export type WrittenGuard =
  | { readonly type: 'atLeast' | 'atMost'; readonly params: Comparison }
  | { readonly type: 'knows'; readonly params: { readonly fact: string } }
  | { readonly type: 'need'; readonly params: { readonly need: string } }
  | { readonly type: 'flag'; readonly params: { readonly flag: string } }
  | { readonly type: 'all' | 'any'; readonly params: { readonly of: readonly WrittenGuard[] } }
  | { readonly type: 'not'; readonly params: { readonly of: WrittenGuard } }
  | { readonly safety: number }
  | { readonly control: number }
  | { readonly trust: number }
  | { readonly strain: number }
  | { readonly knows: string }
  | { readonly need: string }
  | { readonly flag: string }
  | { readonly all: readonly WrittenGuard[] }
  | { readonly any: readonly WrittenGuard[] }
  | { readonly not: WrittenGuard };

const level = z.int().min(lowestDimension).max(highestDimension);
const comparison = z.strictObject({ dimension: z.enum(dimensions), value: level });

const shortComparison = <D extends Dimension>(dimension: D) =>
  z
    .strictObject({ [dimension]: level } as { [K in D]: typeof level }) // a computed key loses its name in the type
    .transform((written): Guard => ({
      type: 'atLeast',
      params: { dimension, value: Object.values(written)[0] as number },
    })); // its one value is the level

/** A guard, long or short; parsing gives the long form. */
export const guard: z.ZodType<Guard, WrittenGuard> = z.lazy(() => longOrShort);

const terms = z.array(guard).min(1, 'needs at least one guard').max(limits.guardTerms);

const longOrShort = z.union([
  z.strictObject({ type: z.enum(['atLeast', 'atMost']), params: comparison }),
  z.strictObject({ type: z.literal('knows'), params: z.strictObject({ fact: id }) }),
  z.strictObject({ type: z.literal('need'), params: z.strictObject({ need: id }) }),
  z.strictObject({ type: z.literal('flag'), params: z.strictObject({ flag: id }) }),
  z.strictObject({ type: z.enum(['all', 'any']), params: z.strictObject({ of: terms }) }),
  z.strictObject({ type: z.literal('not'), params: z.strictObject({ of: guard }) }),
  shortComparison('safety'),
  shortComparison('control'),
  shortComparison('trust'),
  shortComparison('strain'),
  z
    .strictObject({ knows: id })
    .transform((short): Guard => ({ type: 'knows', params: { fact: short.knows } })),
  z.strictObject({ need: id }).transform((short): Guard => ({ type: 'need', params: { need: short.need } })),
  z.strictObject({ flag: id }).transform((short): Guard => ({ type: 'flag', params: { flag: short.flag } })),
  z.strictObject({ all: terms }).transform((short): Guard => ({ type: 'all', params: { of: short.all } })),
  z.strictObject({ any: terms }).transform((short): Guard => ({ type: 'any', params: { of: short.any } })),
  z.strictObject({ not: guard }).transform((short): Guard => ({ type: 'not', params: { of: short.not } })),
]);
