import { z } from 'zod';
import { circumstances } from './circumstances.ts';
import { languageTag, text } from './text.ts';
import { roles } from './vocabulary.ts';

/** Hair and head wear of the portraits: a dignified part of Open Peeps, without costumes. */
export const portraitHeads = [
  'afro',
  'bangs',
  'bangs2',
  'bantuKnots',
  'bun',
  'bun2',
  'buns',
  'cornrows',
  'cornrows2',
  'dreads1',
  'dreads2',
  'flatTop',
  'flatTopLong',
  'grayBun',
  'grayMedium',
  'grayShort',
  'hatBeanie',
  'hijab',
  'long',
  'longAfro',
  'longBangs',
  'longCurly',
  'medium1',
  'medium2',
  'medium3',
  'mediumBangs',
  'mediumBangs2',
  'mediumBangs3',
  'mediumStraight',
  'noHair1',
  'noHair2',
  'noHair3',
  'pomp',
  'shaved1',
  'shaved2',
  'shaved3',
  'short1',
  'short2',
  'short3',
  'short4',
  'short5',
  'turban',
  'twists',
  'twists2',
] as const;

const color = z.string().regex(/^[0-9a-f]{6}$/, 'is not a colour of six hexadecimal digits');

/** What a person looks like. The face comes from the mood of the line just spoken. */
export const portrait = z.strictObject({
  head: z.enum(portraitHeads),
  skin: color,
  hair: color,
  clothing: color,
  glasses: z.enum(['glasses', 'glasses2', 'glasses3', 'glasses4', 'glasses5']).optional(),
  beard: z
    .enum(['chin', 'full', 'full2', 'full3', 'full4', 'goatee1', 'goatee2', 'moustache1', 'moustache2'])
    .optional(),
});

export type Portrait = z.output<typeof portrait>;

/** Somebody in the scenario. `about` is what the officer can know at sight, or has been told. */
export const person = z.strictObject({
  name: text,
  role: z.enum(roles),
  about: text,
  /** The language this person is at home in, where it is not the scenario's. */
  language: languageTag.optional(),
  portrait: portrait.optional(),
  circumstances: circumstances.optional(),
});
