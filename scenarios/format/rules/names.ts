import { didYouMean } from '../did-you-mean.ts';
import type { Path } from '../place.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import { simpleGuards } from '../survey.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

/** Guards and actions name only facts and needs that exist; a flag that is asked for is set by somebody. */
export const nameRules: Rule = (survey) => [...guardProblems(survey), ...actionProblems(survey)];

function guardProblems({ guards, actions, scenario }: Survey): Problem[] {
  const facts = Object.keys(scenario.facts);
  const needs = Object.keys(scenario.needs);
  const flags = actions.flatMap(({ value }) => (value.type === 'flag' ? [value.params.flag] : []));
  return guards.flatMap((whole) =>
    [...simpleGuards(whole)].flatMap(({ value, at }): Problem[] => {
      const place = [...at, 'params'];
      switch (value.type) {
        case 'knows':
          return unknown(
            value.params.fact,
            facts,
            [...place, 'fact'],
            'asks for the fact',
            'which does not exist',
          );
        case 'need':
          return unknown(
            value.params.need,
            needs,
            [...place, 'need'],
            'asks for the need',
            'which does not exist',
          );
        case 'flag':
          return unknown(
            value.params.flag,
            flags,
            [...place, 'flag'],
            'asks for the flag',
            'which nothing sets',
          );
        default:
          return [];
      }
    }),
  );
}

function actionProblems({ actions, scenario }: Survey): Problem[] {
  const facts = Object.keys(scenario.facts);
  const needs = Object.keys(scenario.needs);
  return actions.flatMap(({ value, at }): Problem[] => {
    const place = [...at, 'params'];
    if (value.type === 'disclose') {
      return value.params.facts.flatMap((fact, position) => {
        const there = [...place, 'facts', position];
        if (Object.hasOwn(scenario.facts, fact) && scenario.facts[fact]?.kept === true) {
          return [about(there, `discloses *${fact}*, which is *kept*: nobody is told it.`)];
        }
        return unknown(fact, facts, there, 'discloses', 'which is not among the *facts*');
      });
    }
    if (value.type !== 'note') return [];
    return value.params.needs.flatMap((need, position) =>
      unknown(need, needs, [...place, 'needs', position], 'notes', 'which is not among the *needs*'),
    );
  });
}

function unknown(name: string, known: readonly string[], at: Path, verb: string, why: string): Problem[] {
  return known.includes(name) ? [] : [about(at, `${verb} *${name}*, ${why}.${didYouMean(name, known)}`)];
}
