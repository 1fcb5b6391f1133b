import { didYouMean } from '../did-you-mean.ts';
import { about, within } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import { placeOf } from '../survey.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

/** The machine as a whole: where it begins, that it can end, and that only phases and endings stand at its top. */
export const machineRules: Rule = (survey) => [
  ...initialProblems(survey),
  ...endingProblems(survey),
  ...topProblems(survey),
];

/** The machine has the scenario's own id, by which targets begin. */
export function idProblems({ scenario }: Survey): readonly Problem[] {
  if (scenario.machine.id === scenario.id) return [];
  const words = `*id* is *${scenario.machine.id}*; it has to be the scenario's own, *${scenario.id}*.`;
  return [within(['machine', 'id'], words)];
}

function initialProblems({ scenario, states }: Survey): Problem[] {
  const { initial } = scenario.machine;
  const at = ['machine', 'initial'];
  const begins = states.get(initial);
  if (begins === undefined) {
    const hint = didYouMean(initial, Object.keys(scenario.machine.states));
    return [within(at, `*initial* is *${initial}*, which does not exist.${hint}`)];
  }
  if (begins.kind !== 'ending') return [];
  return [within(at, `*initial* is *${initial}*, which is an ending; an interview begins with a phase.`)];
}

function endingProblems({ states }: Survey): Problem[] {
  const endings = [...states.values()].filter(({ kind }) => kind === 'ending');
  if (endings.length > 0) return [];
  return [within(['machine', 'states'], 'no ending is written: at least one top state has *type* "final".')];
}

function topProblems({ states }: Survey): Problem[] {
  const tops = [...states.values()].filter(({ path, key }) => path === key);
  return tops.flatMap((top): Problem[] => {
    if (top.kind === 'ending') return [];
    if (top.kind !== 'compound' && top.kind !== 'parallel') {
      return [
        about(placeOf(top), 'stands at the top, where only phases and endings stand; put it into a phase.'),
      ];
    }
    if (top.state.meta?.phase !== undefined) return [];
    return [about(placeOf(top), 'is a phase and has no *meta.phase* that says which, such as "plan".')];
  });
}
