// From zod's issues to sentences for people. Where the schema has a union, zod tells what is wrong with every branch;
// here the branch that the author meant is picked and only its faults are told.

import { z } from 'zod';
import { formatPath, isInside, valueAt } from './place.ts';
import type { Path } from './place.ts';
import { within } from './refusal.ts';
import type { Problem } from './refusal.ts';
import { branchesOf, isObject, keysOf, meantBranch, meantSchema, schemaAt, wordsAt } from './schema-shape.ts';
import type { Schema } from './schema-shape.ts';
import { keyFault, keyProblem, nameOf, sizeProblem, typeProblem, wordProblem } from './schema-sentences.ts';
import { listed } from './value-in-words.ts';

type Issue = z.core.$ZodIssue;

/** Where an issue is: the schema and value it was found against, and their place in the document. */
type Place = { readonly schema: Schema; readonly value: unknown; readonly path: Path };

/** A problem. One of an unknown key says for which missing one it was most likely meant. */
type Told = Problem & { readonly isMissing?: true; readonly meant?: Path };

/** The faults of a value against a schema, from the issues that zod found. `at` is the place of the value. */
export function schemaProblems(
  schema: Schema,
  value: unknown,
  issues: readonly Issue[],
  at: Path = [],
): readonly Problem[] {
  const told = problemsOfAll({ schema, value, path: at }, issues);
  const mistyped = told.flatMap(({ meant }) => (meant === undefined ? [] : [formatPath(meant)]));
  return told
    .filter(({ isMissing, path }) => isMissing === undefined || !mistyped.includes(formatPath(path)))
    .map(({ path, words }) => within(path, words));
}

function problemsOfAll(root: Place, issues: readonly Issue[]): readonly Told[] {
  return withoutEchoes(issues).flatMap((issue) => problemsOf(root, issue));
}

function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => !isEcho(issue, issues));
}

/** Zod also counts what is of the wrong type, and a record of which a key is wrong: no faults of their own. */
function isEcho(issue: Issue, issues: readonly Issue[]): boolean {
  const path = stepsOf(issue.path);
  return issues.some((other) => {
    if (other === issue) return false;
    const isSamePlace = other.path.length === path.length && isInside(stepsOf(other.path), path);
    if (other.code === 'invalid_type') return isSamePlace && issue.code !== 'invalid_type';
    if (issue.code !== 'custom') return false;
    return (
      (other.code === 'invalid_key' || other.code === 'unrecognized_keys') &&
      isInside(stepsOf(other.path), path)
    );
  });
}

function problemsOf(root: Place, issue: Issue): readonly Told[] {
  const steps = stepsOf(issue.path);
  if (issue.code === 'invalid_union' && issue.errors.length === 0) return wrongWord(root, steps);
  const place = descend(root, steps);
  const { schema, value, path } = place;
  const name = nameOf(path);
  if (issue.code === 'invalid_union') return problemsOfUnion(place);
  // Zod takes the only branch that merely has unknown keys for the one that was meant; it may not be.
  if (issue.code === 'unrecognized_keys' && branchesOf(schema).length > 1) return problemsOfUnion(place);
  switch (issue.code) {
    case 'invalid_type':
      return [missingOr(value, path, typeProblem(name, issue.expected, value))];
    case 'invalid_value':
      return [missingOr(value, path, wordProblem(name, value, issue.values.map(String)))];
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(place, key));
    case 'invalid_key':
      return issue.issues.slice(0, 1).map(({ message }) => {
        const words = keysOf(meantSchema(descend(root, steps.slice(0, -1)).schema, {}));
        return within(path, keyFault(String(steps.at(-1)), words, message));
      });
    case 'too_small':
      return [
        within(path, sizeProblem(name, issue.origin, `at least ${String(issue.minimum)}`, issue.message)),
      ];
    case 'too_big':
      return [
        within(path, sizeProblem(name, issue.origin, `at most ${String(issue.maximum)}`, issue.message)),
      ];
    default:
      return [within(path, `${name} ${issue.message}.`)];
  }
}

function stepsOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function missingOr(value: unknown, path: Path, words: string): Told {
  if (value !== undefined) return within(path, words);
  return { ...within(path, `${nameOf(path)} is missing.`), isMissing: true };
}

function unknownKey({ schema, value, path }: Place, key: string): Told {
  const free = keysOf(meantSchema(schema, value)).filter(
    (name) => !isObject(value) || !Object.hasOwn(value, name),
  );
  const { words, meant } = keyProblem(key, free);
  const at = [...path, key];
  return meant === undefined ? within(at, words) : { ...within(at, words), meant: [...path, meant] };
}

function descend(from: Place, steps: Path): Place {
  let { schema, value } = from;
  for (const step of steps) {
    schema = schemaAt(meantSchema(schema, value), step) ?? z.unknown();
    value = valueAt(value, [step]);
  }
  return { schema, value, path: [...from.path, ...steps] };
}

/** The faults of a value against the branch of a union that it is nearest to. */
function problemsOfUnion({ schema, value, path }: Place): readonly Told[] {
  const name = nameOf(path);
  if (value === undefined) return [missingOr(value, path, '')];
  const branches = branchesOf(schema);
  const branch = branches[meantBranch(branches, value)];
  const parsed = branch === undefined ? undefined : z.safeParse(branch, value);
  if (branch === undefined || parsed?.success !== false)
    throw new Error('A union was refused and its branch was not.');
  const issues = withoutEchoes(parsed.error.issues);
  const [whole] = issues.filter((issue) => issue.path.length === 0);
  const keys = [...new Set(branches.flatMap(keysOf))];
  if (whole?.code === 'invalid_type') return [within(path, typeProblem(name, expectedBy(branches), value))];
  if (isObject(value) && keys.length > 0 && !keys.some((key) => Object.hasOwn(value, key))) {
    const near = Object.keys(value).some((key) => keyProblem(key, keys).meant !== undefined);
    if (!near)
      return [
        within(
          path,
          `${name} needs one of ${listed(
            keys.map((key) => `*${key}*`),
            'or',
          )}.`,
        ),
      ];
  }
  return issues.flatMap((issue): readonly Told[] => {
    const [step] = issue.path;
    if (issue.code === 'invalid_value' && issue.path.length < 2)
      return wordOfAnyBranch({ schema, value, path }, step);
    if (issue.code !== 'unrecognized_keys' || issue.path.length > 0)
      return problemsOf({ schema: branch, value, path }, issue);
    const others = issue.keys.filter((key) => keys.includes(key));
    const own = keysOf(branch).find((key) => isObject(value) && Object.hasOwn(value, key)) ?? '';
    return issue.keys.map((key) =>
      others.includes(key)
        ? within([...path, key], `*${key}* cannot stand beside *${own}* here.`)
        : unknownKey({ schema: branch, value, path }, key),
    );
  });
}

function expectedBy(branches: readonly Schema[]): readonly string[] {
  const issues = branches.flatMap((branch) => z.safeParse(branch, undefined).error?.issues.slice(0, 1) ?? []);
  const words = issues.flatMap((issue) => {
    if (issue.code === 'invalid_type') return [issue.expected];
    return issue.code === 'invalid_value' ? issue.values.map((value) => `*${String(value)}*`) : [];
  });
  return [...new Set(words)];
}

/** A wrong word that decides between branches: the words of all of them were possible. */
function wordOfAnyBranch({ schema, value, path }: Place, step: PropertyKey | undefined): readonly Told[] {
  const words = branchesOf(schema).flatMap((branch) => wordsAt(branch, step));
  const at = step === undefined ? path : [...path, String(step)];
  const word = step === undefined ? value : valueAt(value, [String(step)]);
  return [missingOr(word, at, wordProblem(nameOf(at), word, words))];
}

/** No branch of a union that is told apart by one word has this word. */
function wrongWord(root: Place, steps: Path): readonly Told[] {
  return wordOfAnyBranch(descend(root, steps.slice(0, -1)), steps.at(-1));
}
