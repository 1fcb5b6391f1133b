// From zod's issues to sentences for people. Where the schema has a union, zod tells what is wrong with every branch;
// here the branch that the author meant is picked and only its faults are told.

import { z } from 'zod';
import { didYouMean } from './did-you-mean.ts';
import type { Path } from './place.ts';
import { valueAt } from './place.ts';
import { within } from './refusal.ts';
import type { Problem } from './refusal.ts';
import { branchesOf, keysOf, literalsOf, meantBranch, meantSchema, schemaAt } from './schema-shape.ts';
import type { Schema } from './schema-shape.ts';
import { inWords, listed, typeInWords } from './value-in-words.ts';

type Issue = z.core.$ZodIssue;

/** Longer lists of possible words are left to the documentation. */
const mostWordsTold = 12;

/** Where an issue is: the schema and value it was found against, and their place in the document. */
type Place = { readonly schema: Schema; readonly value: unknown; readonly path: Path };

/** The faults of a value against a schema, from the issues that zod found. `at` is the place of the value. */
export function schemaProblems(
  schema: Schema,
  value: unknown,
  issues: readonly Issue[],
  at: Path = [],
): readonly Problem[] {
  return issues.flatMap((issue) => problemsOf({ schema, value, path: at }, issue));
}

function problemsOf(root: Place, issue: Issue): readonly Problem[] {
  const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'invalid_union' && issue.errors.length === 0) return wrongDiscriminator(root, steps);
  const { schema, value, path } = descend(root, steps);
  const name = nameOf(path);
  switch (issue.code) {
    case 'invalid_union':
      return problemsOfUnion({ schema, value, path }, issue);
    case 'invalid_type':
      return [within(path, value === undefined ? `${name} is missing.` : typeProblem(name, issue, value))];
    case 'invalid_value':
      return [within(path, valueProblem(name, value, issue.values))];
    case 'unrecognized_keys':
      return issue.keys.map((key) => within([...path, key], keyProblem(schema, value, key)));
    case 'invalid_key':
      return issue.issues.slice(0, 1).map((inner) => within(path, keyFault(root, steps, inner)));
    case 'too_small':
    case 'too_big':
      return [within(path, sizeProblem(name, issue))];
    default:
      return [within(path, `${name} ${issue.message}.`)];
  }
}

function descend(from: Place, steps: Path): Place {
  let { schema, value } = from;
  for (const step of steps) {
    schema = schemaAt(meantSchema(schema, value), step) ?? z.unknown();
    value = valueAt(value, [step]);
  }
  return { schema, value, path: [...from.path, ...steps] };
}

function problemsOfUnion(
  place: Place,
  issue: Issue & { readonly code: 'invalid_union' },
): readonly Problem[] {
  const { schema, value, path } = place;
  const branches = branchesOf(schema);
  const meant = meantBranch(branches, value);
  const branch = branches[meant];
  const issues = issue.errors[meant];
  if (branch === undefined || issues === undefined) throw new Error('A union was refused without a branch.');
  const isAnotherType = issues.some(({ code, path: inner }) => code === 'invalid_type' && inner.length === 0);
  if (isAnotherType) {
    const types = new Set(issue.errors.flatMap((errors) => errors.flatMap(expectedType)));
    return [within(path, `${nameOf(path)} must be ${listed([...types], 'or')}, not ${inWords(value)}.`)];
  }
  return issues.flatMap((inner) => {
    const words = wordsOfAllBranches(branches, inner);
    return problemsOf({ schema: branch, value, path }, words === undefined ? inner : { ...inner, ...words });
  });
}

function expectedType(issue: Issue): string[] {
  if (issue.path.length > 0) return [];
  if (issue.code === 'invalid_type') return [typeInWords(issue.expected)];
  if (issue.code === 'invalid_value') return issue.values.map((value) => `*${String(value)}*`);
  return [];
}

/** A wrong word that decides between branches: the words of all of them were possible. */
function wordsOfAllBranches(branches: readonly Schema[], issue: Issue) {
  if (issue.code !== 'invalid_value' || issue.path.length > 1) return undefined;
  const values = branches.flatMap((branch) => wordsAt(branch, issue.path));
  return { code: 'invalid_value' as const, values };
}

function wordsAt(branch: Schema, path: readonly PropertyKey[]): z.core.util.Primitive[] {
  const [step] = path;
  const schema = step === undefined ? branch : schemaAt(branch, String(step));
  return schema === undefined ? [] : literalsOf(schema).map(String);
}

/** No branch of a union that is told apart by one word has this word. */
function wrongDiscriminator(root: Place, steps: Path): readonly Problem[] {
  const { schema, value, path } = descend(root, steps.slice(0, -1));
  const key = String(steps.at(-1));
  const words = branchesOf(schema).flatMap((branch) => wordsAt(branch, [key]));
  const place = [...path, key];
  return [within(place, valueProblem(nameOf(place), valueAt(value, [key]), words))];
}

function typeProblem(name: string, issue: Issue & { readonly code: 'invalid_type' }, value: unknown): string {
  return `${name} must be ${typeInWords(issue.expected)}, not ${inWords(value)}.`;
}

function valueProblem(name: string, value: unknown, values: readonly unknown[]): string {
  if (value === undefined) return `${name} is missing.`;
  const words = values.map(String);
  const hint = typeof value === 'string' ? didYouMean(value, words) : '';
  if (words.length === 1) return `${name} can only be *${words.join('')}*, not ${inWords(value)}.${hint}`;
  const all =
    words.length > mostWordsTold
      ? ''
      : ` It can be ${listed(
          words.map((word) => `*${word}*`),
          'or',
        )}.`;
  return `${name} is ${inWords(value)}, which is not a word of the format here.${hint === '' ? all : hint}`;
}

function keyProblem(schema: Schema, value: unknown, key: string): string {
  const known = keysOf(meantSchema(schema, value));
  const present = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const free = known.filter((name) => !present.includes(name));
  return `*${key}* is not a word of the format here.${didYouMean(key, free)}`;
}

function keyFault(root: Place, steps: Path, inner: Issue): string {
  const key = String(steps.at(-1));
  const words = keysOf(meantSchema(descend(root, steps.slice(0, -1)).schema, undefined));
  if (words.length > 0) return `*${key}* is not a word of the format here.${didYouMean(key, words)}`;
  return `the name "${key}" ${inner.message}.`;
}

function sizeProblem(name: string, issue: Issue & { readonly code: 'too_small' | 'too_big' }): string {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const bound = issue.code === 'too_small' ? 'at least' : 'at most';
  if (issue.origin === 'array') return `${name} has to hold ${bound} ${String(limit)}.`;
  if (issue.origin === 'string') return `${name} ${issue.message}.`;
  return `${name} has to be ${bound} ${String(limit)}.`;
}

/** What a value is called: its key, or its position in the list that has a key. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return `*${last}*`;
  return `entry ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}
