// Looking at the schema from outside: which keys may stand at a place, and which branch of a union somebody meant.

import { z } from 'zod';
import { nearest } from './did-you-mean.ts';

export type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** What a schema is made of. Zod's base type does not say; every schema made with `z` carries one of these. */
function defOf(schema: Schema): Def {
  return (schema as unknown as { readonly def: Def }).def; // see above
}

/** The schema without what is wrapped around it: optional, lazy, or followed by a transformation. */
export function unwrapped(schema: Schema): Schema {
  const def = defOf(schema);
  if (def.type === 'optional' || def.type === 'default') return unwrapped(def.innerType);
  if (def.type === 'lazy') return unwrapped(def.getter());
  if (def.type === 'pipe') return unwrapped(def.in);
  return schema;
}

/** The branches of a union, its own branches for a union in a union left as they are; one schema for anything else. */
export function branchesOf(schema: Schema): readonly Schema[] {
  const bare = unwrapped(schema);
  const def = defOf(bare);
  return def.type === 'union' ? def.options : [bare];
}

/** The schema of the value at a key or position, or undefined where none may stand. */
export function schemaAt(schema: Schema, step: string | number): Schema | undefined {
  const def = defOf(unwrapped(schema));
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'array') return def.element;
  return undefined;
}

/** The keys that may stand in an object, in the order of the schema; none where any id may. */
export function keysOf(schema: Schema): readonly string[] {
  const def = defOf(unwrapped(schema));
  if (def.type === 'object') return Object.keys(def.shape);
  if (def.type === 'record') return literalsOf(def.keyType).map(String);
  return [];
}

/** The values of an enumeration or literal; none for anything else. */
export function literalsOf(schema: Schema): readonly unknown[] {
  const def = defOf(unwrapped(schema));
  if (def.type === 'enum') return Object.values(def.entries);
  if (def.type === 'literal') return def.values;
  return [];
}

/** The words that may stand at a key of a branch, or for the branch itself; none where any text may. */
export function wordsAt(branch: Schema, step: PropertyKey | undefined): readonly string[] {
  const schema = step === undefined ? branch : schemaAt(branch, String(step));
  return schema === undefined ? [] : literalsOf(schema).map(String);
}

/** The branch of a union whose shape is nearest to a value: what the author most likely meant. */
export function meantBranch(branches: readonly Schema[], value: unknown): number {
  let best = 0;
  let bestLikeness = Number.NEGATIVE_INFINITY;
  for (const [position, branch] of branches.entries()) {
    const likeness = likenessOf(unwrapped(branch), value);
    if (likeness > bestLikeness) [best, bestLikeness] = [position, likeness];
  }
  return best;
}

/** The schema a value is held against, a union resolved. */
export function meantSchema(schema: Schema, value: unknown): Schema {
  const branches = branchesOf(schema);
  const meant = branches[branches.length === 1 ? 0 : meantBranch(branches, value)];
  if (meant === undefined) throw new Error('A union of the schema has no branch.');
  const bare = unwrapped(meant);
  return defOf(bare).type === 'union' ? meantSchema(bare, value) : bare;
}

const anotherType = -100;

function likenessOf(schema: Schema, value: unknown): number {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return isObject(value) ? likenessOfKeys(def.shape, value) : anotherType;
    case 'record':
      return isObject(value) ? 0 : anotherType;
    case 'array':
      return Array.isArray(value) ? 0 : anotherType;
    case 'string':
      return typeof value === 'string' ? 0 : anotherType;
    case 'number':
      return typeof value === 'number' ? 0 : anotherType;
    case 'enum':
    case 'literal':
      return likenessOfWord(literalsOf(schema), value);
    case 'union':
      return Math.max(...def.options.map((option) => likenessOf(unwrapped(option), value)));
    default:
      return 0;
  }
}

/** A right word weighs more than any key, because it is there to say which branch is meant. */
function likenessOfWord(words: readonly unknown[], value: unknown): number {
  if (words.includes(value)) return 4;
  if (typeof value !== 'string') return anotherType;
  return nearest(value, words.map(String)) === undefined ? -3 : -2;
}

function likenessOfKeys(shape: z.core.$ZodLooseShape, value: object): number {
  const missing = Object.keys(shape).filter((key) => !Object.hasOwn(value, key) && !isOptional(shape[key]));
  let likeness = -missing.length;
  for (const [key, inner] of Object.entries(value)) {
    const schema = shape[key];
    if (schema === undefined) likeness -= nearest(key, missing) === undefined ? 1 : 0.5;
    else likeness += 1 + partOf(likenessOf(unwrapped(schema), inner));
  }
  return likeness;
}

/** What is inside a key counts, but less than the key itself unless it is a word that decides. */
function partOf(likeness: number): number {
  return likeness <= anotherType ? -1 : likeness / 2;
}

function isOptional(schema: Schema | undefined): boolean {
  return schema !== undefined && ['optional', 'default'].includes(defOf(schema).type);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
