import { z } from 'zod';
import { id, languageTag, text } from './text.ts';
import { accessKinds, crimes, genders, groups } from './vocabulary.ts';

/**
 * What a service asks before it takes somebody, as far as it bears on who takes them. It is the author's, true in the
 * scenario whether or not anybody has told it; it is shown to nobody and judges nobody.
 */
export const circumstances = z.strictObject({
  age: z.int().min(0).max(120).optional(),
  gender: z.enum(genders).optional(),
  crimes: z.array(z.enum(crimes)).min(1).optional(),
  /** The languages in which they can talk about this; without it, the person's own or the scenario's. */
  languages: z.array(languageTag).min(1).optional(),
  /** The ages of the children who would come along. */
  children: z.array(z.int().min(0).max(17)).optional(),
  animals: z.literal(true).optional(),
  groups: z.array(z.enum(groups)).min(1).optional(),
  /** A police report has been made. */
  reported: z.literal(true).optional(),
  access: z.array(z.enum(accessKinds)).min(1).optional(),
  /** The part of the county, as the directory names its areas. */
  area: id.optional(),
  /** What is not safe for this person, and why: the suspect’s sister answers the phone there. */
  avoid: z.array(z.strictObject({ service: id, because: text })).optional(),
});
