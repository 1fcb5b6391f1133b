import { didYouMean } from '../did-you-mean.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

/** What is said to a victim is coded; every judgement has a reason and says what it rests on. */
export const reasonRules: Rule = ({ scenario, choices }) =>
  choices.flatMap((choice) => [...missingReasons(choice, scenario), ...sourceProblems(choice, scenario)]);

type SurveyedChoice = Survey['choices'][number];
type Scenario = Survey['scenario'];

function missingReasons({ value, at, node }: SurveyedChoice, { people }: Scenario): Problem[] {
  const { say, to, codes, because, basis, inner } = value;
  const isReferral = node.state.meta?.referral !== undefined;
  const listener = to === undefined || !Object.hasOwn(people, to) ? undefined : people[to];
  const problems: Problem[] = [];
  if (say !== undefined && listener?.role === 'victim' && codes === undefined && !isReferral) {
    problems.push(about([...at, 'codes'], `is said to *${to ?? ''}* and has no *codes*.`));
  }
  if (because === undefined) {
    problems.push(
      about([...at, 'because'], 'is rated and has no *because*, neither its own nor its node’s.'),
    );
  }
  if (basis === undefined) {
    problems.push(about([...at, 'basis'], 'is rated and has no *basis*, neither its own nor its node’s.'));
  }
  if (codes !== undefined && inner === undefined) {
    problems.push(about([...at, 'inner'], 'is coded and has no *inner* that says how it was taken.'));
  }
  return problems;
}

function sourceProblems({ value: { basis }, at }: SurveyedChoice, { sources }: Scenario): Problem[] {
  if (typeof basis !== 'object') return [];
  return basis.source.flatMap((mark, position) => {
    if (Object.hasOwn(sources, mark)) return [];
    const hint = didYouMean(mark, Object.keys(sources));
    return [
      about(
        [...at, 'basis', 'source', position],
        `rests on *${mark}*, which is not among the *sources*.${hint}`,
      ),
    ];
  });
}
