import { z } from 'zod';
import { limits } from './limits.ts';

/** Names that stand on `Object.prototype` and fit the pattern of an id: as a key they would find the prototype. */
const prototypeNames: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

/** A name in the file: small letters, digits and hyphens, and no name that every JavaScript object already has. */
export const id = z
  .string()
  .max(limits.idCharacters, 'is longer than an id may be (60 characters)')
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'is not an id (small letters, digits and hyphens, a letter or digit first)')
  .refine((name) => !prototypeNames.includes(name), 'is a name that JavaScript keeps for itself');

/** A state's place: its keys from the phase down, joined by dots, such as `plan.doorway`. */
export const statePath = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*$/, 'is not a path of state names joined by dots');

/** One sentence or paragraph that a person reads. */
export const text = z
  .string()
  .min(1, 'is empty')
  .max(limits.textCharacters, 'is longer than a text may be (4,000 characters)');

/** One thing that is said aloud. */
export const spokenText = z
  .string()
  .min(1, 'is empty')
  .max(limits.lineCharacters, 'is longer than a line may be (600 characters)');

/** A language, such as `en`, `es-MX` or `mam`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as en')
  .max(35, 'is longer than a language tag can be');

/** The mark by which a source is cited. */
export const sourceMark = z.string().regex(/^[A-Z][A-Z0-9]*$/, 'is not a source mark such as S82');

/** Where a source can be read. Nothing but the web, because it is shown as a link. */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s"<>]+$/, 'is not a web address that begins with https://')
  .max(2_000, 'is longer than a web address may be');
