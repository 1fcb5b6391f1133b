import { gates } from '../../assess/code-book.ts';
import type { GateId } from '../../assess/code-book.ts';
import { didYouMean } from '../did-you-mean.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

/** A gate by omission trips on leaving a node; a choice and an omission name only gates that can be tripped so. */
export const gateRules: Rule = (survey) => [...omissionProblems(survey), ...choiceProblems(survey)];

function omissionProblems({ scenario, states, nodes }: Survey): Problem[] {
  return scenario.gates.flatMap(({ gate, after }, position): Problem[] => {
    const place = ['gates', position];
    const problems = isTrippedBy(gate, 'omission')
      ? []
      : [
          about(
            [...place, 'gate'],
            `is *${gate}*, which only a choice can trip; name it as the *gate* of that choice.`,
          ),
        ];
    if (nodes.some(({ path }) => path === after)) return problems;
    const paths = nodes.map(({ path }) => path);
    const isState = states.has(after);
    const why = isState
      ? 'which is no node'
      : `which does not exist.${didYouMean(after, paths)}`.replace(/\.$/, '');
    return [
      ...problems,
      about([...place, 'after'], `comes after *${after}*, ${why}${why.endsWith('?') ? '' : '.'}`),
    ];
  });
}

function choiceProblems({ choices }: Survey): Problem[] {
  return choices.flatMap(({ value: { gate }, at }) => {
    if (gate === undefined || isTrippedBy(gate, 'choice')) return [];
    return [about([...at, 'gate'], `is the gate *${gate}*, which only an omission can trip.`)];
  });
}

function isTrippedBy(gate: GateId, how: 'choice' | 'omission'): boolean {
  const ways: readonly string[] = gates[gate].trippedBy;
  return ways.includes(how);
}
