// From zod's issues to sentences for people. Where the schema has a union, zod tells what is wrong with every branch;
// here the branch that the author meant is picked and only its faults are told. Faults are told one by one, so that a
// file which is wrong throughout costs no more than the first of them.

import { z } from 'zod';
import { formatPath, isInside, valueAt } from './place.ts';
import type { Path } from './place.ts';
import { mostProblems, within } from './refusal.ts';
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
type Telling = Generator<Told, void, undefined>;

/** The faults of a value against a schema, from the issues that zod found. `at` is the place of the value. */
export function schemaProblems(
  schema: Schema,
  value: unknown,
  issues: readonly Issue[],
  at: Path = [],
): readonly Problem[] {
  const told = first(mostProblems, tellAll({ schema, value, path: at }, issues));
  const mistyped = new Set(told.map(({ meant }) => (meant === undefined ? '' : formatPath(meant))));
  return told
    .filter(({ isMissing, path }) => isMissing === undefined || !mistyped.has(formatPath(path)))
    .map(({ path, words }) => within(path, words));
}

function first<Item>(most: number, items: Generator<Item, void, undefined>): Item[] {
  const taken: Item[] = [];
  for (const item of items) if (taken.push(item) === most) break;
  return taken;
}

function* tellAll(root: Place, issues: readonly Issue[]): Telling {
  for (const issue of withoutEchoes(issues)) yield* tell(root, issue);
}

/** Zod also counts what is of the wrong type, and a record of which a key is wrong: no faults of their own. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const some = issues.slice(0, mostProblems);
  const at = (issue: Issue) => formatPath(stepsOf(issue.path));
  const wrongTypes = new Set(some.filter(({ code }) => code === 'invalid_type').map(at));
  const wrongKeys = some.filter(({ code }) => code === 'invalid_key' || code === 'unrecognized_keys');
  return some.filter((issue) => {
    if (issue.code === 'invalid_type') return true;
    if (wrongTypes.has(at(issue))) return false;
    if (issue.code !== 'custom') return true;
    return !wrongKeys.some(({ path }) => isInside(stepsOf(path), stepsOf(issue.path)));
  });
}

function* tell(root: Place, issue: Issue): Telling {
  const steps = stepsOf(issue.path);
  const place = descend(root, steps);
  const { schema, value, path } = place;
  const name = nameOf(path);
  switch (issue.code) {
    case 'invalid_union':
      if (issue.errors.length > 0) yield* tellUnion(place);
      // No branch of a union that is told apart by one word has this word.
      else yield wordOfAnyBranch(descend(root, steps.slice(0, -1)), steps.at(-1));
      return;
    case 'unrecognized_keys':
      // Zod takes the only branch that merely has unknown keys for the one that was meant; it may not be.
      if (branchesOf(schema).length > 1) yield* tellUnion(place);
      else for (const key of issue.keys) yield unknownKey(place, key);
      return;
    case 'invalid_type':
      yield missingOr(value, path, typeProblem(name, issue.expected, value));
      return;
    case 'invalid_value':
      yield missingOr(value, path, wordProblem(name, value, issue.values.map(String)));
      return;
    case 'invalid_key': {
      const words = keysOf(meantSchema(descend(root, steps.slice(0, -1)).schema, {}));
      yield within(path, keyFault(String(steps.at(-1)), words, issue.issues[0]?.message ?? ''));
      return;
    }
    case 'too_small':
      yield within(path, sizeProblem(name, issue.origin, `at least ${String(issue.minimum)}`, issue.message));
      return;
    case 'too_big':
      yield within(path, sizeProblem(name, issue.origin, `at most ${String(issue.maximum)}`, issue.message));
      return;
    default:
      yield within(path, `${name} ${issue.message}.`);
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
  const known = keysOf(meantSchema(schema, value));
  const free = known.filter((name) => !isObject(value) || !Object.hasOwn(value, name));
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
function* tellUnion({ schema, value, path }: Place): Telling {
  const name = nameOf(path);
  const branches = branchesOf(schema);
  const branch = branches[meantBranch(branches, value)] ?? z.never();
  const issues = withoutEchoes(z.safeParse(branch, value).error?.issues ?? []);
  const keys = [...new Set(branches.flatMap(keysOf))];
  if (issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0)) {
    yield missingOr(value, path, typeProblem(name, expectedBy(branches), value));
  } else if (hasNoneOf(value, keys)) {
    const words = keys.map((key) => `*${key}*`);
    yield within(path, `${name} needs one of ${listed(words, 'or')}.`);
  } else {
    for (const issue of issues)
      yield* tellOfBranch({ schema: branch, value, path }, issue, { branches, keys });
  }
}

type Union = { readonly branches: readonly Schema[]; readonly keys: readonly string[] };

function* tellOfBranch(place: Place, issue: Issue, { branches, keys }: Union): Telling {
  const { schema, value, path } = place;
  if (issue.code === 'invalid_value' && issue.path.length < 2) {
    yield wordOfAnyBranch({ schema: z.union(branches), value, path }, issue.path[0]);
  } else if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    const own = keysOf(schema).find((key) => isObject(value) && Object.hasOwn(value, key)) ?? '';
    for (const key of issue.keys) {
      const beside = within([...path, key], `*${key}* cannot stand beside *${own}* here.`);
      yield keys.includes(key) ? beside : unknownKey(place, key);
    }
  } else yield* tell(place, issue);
}

/** Whether an object has none of the keys that any branch has, nor one that is nearly spelt so. */
function hasNoneOf(value: unknown, keys: readonly string[]): boolean {
  if (!isObject(value) || keys.length === 0) return false;
  const own = Object.keys(value).slice(0, mostProblems);
  return !own.some((key) => keys.includes(key) || keyProblem(key, keys).meant !== undefined);
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
function wordOfAnyBranch({ schema, value, path }: Place, step: PropertyKey | undefined): Told {
  const words = branchesOf(schema).flatMap((branch) => wordsAt(branch, step));
  const at = step === undefined ? path : [...path, String(step)];
  const word = step === undefined ? value : valueAt(value, [String(step)]);
  return missingOr(word, at, wordProblem(nameOf(at), word, words));
}
