import { serviceClasses } from '../vocabulary.ts';
import { didYouMean } from '../did-you-mean.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import { listed, placeOf } from '../survey.ts';
import type { Survey } from '../survey.ts';
import type { StateEntry } from '../../machine/index-scenario.ts';
import type { Rule } from './rule.ts';

/** Every choice is said or done, leads somewhere, and is the only one of its name; `on` holds nothing else. */
export const choiceRules: Rule = (survey) => [
  ...survey.choices.flatMap(({ value, at }) => {
    const isBoth = value.say !== undefined && value.do !== undefined;
    if (isBoth) return [about(at, 'is both said and done: it has *say* and *do*, and needs exactly one.')];
    if (value.say === undefined && value.do === undefined) {
      return [about(at, 'is neither said nor done: it needs *say* or *do*.')];
    }
    return [];
  }),
  ...twiceProblems(survey),
  ...survey.nodes.flatMap(entryProblems),
  ...directoryProblems(survey),
];

function twiceProblems({ choices }: Survey): Problem[] {
  const first = new Map<string, StateEntry>();
  return choices.flatMap(({ value: { id }, at, node }) => {
    const other = first.get(id);
    first.set(id, other ?? node);
    if (other === undefined) return [];
    const where = other === node ? 'another choice here' : `a choice of *${other.path}*`;
    return [about([...at, 'id'], `has the id *${id}*, which ${where} has too; ids of choices are unique.`)];
  });
}

/** `on` has one entry for each choice, or one for each class of a choice over services. */
function entryProblems(node: StateEntry): Problem[] {
  const { on } = node.state;
  if (on === undefined) return [];
  const place = placeOf(node);
  const choices = listed(node, 'choices');
  const ids = choices.map(({ value }) => value.id);
  const unled = choices.flatMap(({ value: { id, over }, at }) => {
    const isLed = Object.keys(on).some((event) =>
      over === undefined ? event === id : event.startsWith(`${id}:`),
    );
    const entry = over === undefined ? `*${id}*` : `of its classes, such as *${id}:meets*`;
    return isLed ? [] : [about(at, `leads nowhere: *on* has no entry ${entry}.`)];
  });
  const stray = Object.keys(on).flatMap((event) => {
    const [id = '', ...classes] = event.split(':');
    const at = [...place, 'on', event];
    const choice = choices.find(({ value }) => value.id === id)?.value;
    if (choice === undefined) return [about(at, `is no choice here.${didYouMean(id, ids)}`)];
    const name = classes.join(':');
    if (choice.over === undefined) {
      return classes.length === 0
        ? []
        : [about(at, `is not *over* services and needs only the entry *${id}*.`)];
    }
    if (serviceClasses.some((known) => known === name)) return [];
    if (classes.length > 0)
      return [
        about(at, `names *${name}*, which is no class of services.${didYouMean(name, serviceClasses)}`),
      ];
    return [about(at, `is *over* services: *on* needs an entry for each class, such as *${id}:meets*.`)];
  });
  return [...unled, ...stray];
}

function directoryProblems({ scenario, choices }: Survey): Problem[] {
  if (scenario.directory !== undefined) return [];
  return choices
    .filter(({ value }) => value.over !== undefined)
    .map(({ at }) =>
      about([...at, 'over'], 'looks in a service directory, and the scenario names no *directory*.'),
    );
}
