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
