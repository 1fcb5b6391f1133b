import type { Guard } from '../guard.ts';
import { limits } from '../limits.ts';
import { about, within } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import { placeOf } from '../survey.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

/** The sizes that the schema cannot see: of the whole machine, and of what stands inside itself. */
export const sizeRules: Rule = (survey) => [
  ...stateProblems(survey),
  ...flagProblems(survey),
  ...guardProblems(survey),
];

function stateProblems({ states }: Survey): Problem[] {
  const deep = [...states.values()].filter(({ path }) => path.split('.').length > limits.stateDepth);
  const tooDeep = deep.map((entry) =>
    about(placeOf(entry), `stands deeper than ${limits.stateDepth} states inside each other.`),
  );
  if (states.size <= limits.states) return tooDeep;
  return [
    within(
      ['machine', 'states'],
      `${states.size} states are written; at most ${limits.states} are possible.`,
    ),
    ...tooDeep,
  ];
}

function flagProblems({ actions }: Survey): Problem[] {
  const flags = new Set(actions.flatMap(({ value }) => (value.type === 'flag' ? [value.params.flag] : [])));
  if (flags.size <= limits.flags) return [];
  return [
    within(['machine', 'states'], `${flags.size} flags are set; at most ${limits.flags} are possible.`),
  ];
}

function guardProblems({ guards }: Survey): Problem[] {
  return guards
    .filter(({ value }) => depthOf(value) > limits.guardDepth)
    .map(({ at }) => about(at, `has guards inside guards deeper than ${limits.guardDepth}.`));
}

function depthOf(guard: Guard): number {
  if (guard.type === 'not') return 1 + depthOf(guard.params.of);
  if (guard.type === 'all' || guard.type === 'any') return 1 + Math.max(...guard.params.of.map(depthOf));
  return 1;
}
