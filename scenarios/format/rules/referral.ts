import { didYouMean } from '../did-you-mean.ts';
import type { Path } from '../place.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import { referralWays, stepsAboutNeed, stepsOverServices } from '../referral-vocabulary.ts';
import { placeOf } from '../survey.ts';
import type { Survey } from '../survey.ts';
import type { StateEntry } from '../../machine/index-scenario.ts';
import { listed as inWords } from '../value-in-words.ts';
import type { Rule } from './rule.ts';

type Step = NonNullable<NonNullable<StateEntry['state']['meta']>['referral']>;
type SurveyedChoice = Survey['choices'][number];

/** A node of a referral is a step of one, judged apart; each of its choices is a way to take that step. */
export const referralRules: Rule = (survey) => [
  ...survey.nodes.flatMap((node) => {
    const referral = node.state.meta?.referral;
    return referral === undefined ? [] : nodeProblems(node, referral, survey.scenario);
  }),
  ...survey.choices.flatMap((choice) => choiceProblems(choice, survey.scenario)),
];

function nodeProblems(node: StateEntry, referral: Step, scenario: Survey['scenario']): Problem[] {
  const at = [...placeOf(node), 'meta', 'referral'];
  const { step, need, barrier, pack } = referral;
  const problems: Problem[] = [];
  if (scenario.machine.states[node.phaseKey]?.meta?.phase !== 'referral') {
    problems.push(about(at, 'is a step of a referral outside a phase *referral*.'));
  }
  if (node.state.meta?.stakes !== undefined) {
    problems.push(
      about(
        [...placeOf(node), 'meta', 'stakes'],
        'has *stakes* beside *referral*: a referral is judged apart.',
      ),
    );
  }
  problems.push(...needProblems(need, step, at, scenario));
  if ((barrier !== undefined) !== (step === 'barrier')) {
    const words =
      barrier === undefined ? 'does not say what the *barrier* is.' : 'has a *barrier* and is none.';
    problems.push(about([...at, 'barrier'], words));
  }
  if (pack !== undefined && step !== 'rights') {
    problems.push(about([...at, 'pack'], 'has a *pack*, and explains no rights.'));
  }
  const isReport = step === 'report';
  const known = need !== undefined && Object.hasOwn(scenario.needs, need) ? scenario.needs[need] : undefined;
  if (known !== undefined && (isReport || step === 'offer') && (known.mandated === true) !== isReport) {
    const words = isReport
      ? `reports *${need ?? ''}*, which is not *mandated*; it is offered.`
      : `offers *${need ?? ''}*, which is *mandated*; it is reported.`;
    problems.push(about([...at, 'need'], words));
  }
  return problems;
}

function needProblems(
  need: string | undefined,
  step: Step['step'],
  at: Path,
  { needs }: Survey['scenario'],
): Problem[] {
  const place = [...at, 'need'];
  const wants = stepsAboutNeed.includes(step);
  if (need === undefined) {
    return wants ? [about(place, `is the step *${step}* and does not say for which *need*.`)] : [];
  }
  if (!wants) return [about(place, `is the step *${step}*, which is about no single need.`)];
  if (Object.hasOwn(needs, need)) return [];
  return [
    about(place, `is about the need *${need}*, which does not exist.${didYouMean(need, Object.keys(needs))}`),
  ];
}

function choiceProblems({ value, at, node }: SurveyedChoice, { needs }: Survey['scenario']): Problem[] {
  const step = node.state.meta?.referral?.step;
  const { referral } = value;
  if (step === undefined) {
    return referral === undefined
      ? []
      : [about([...at, 'referral'], 'has *referral*, and its node is no step of one.')];
  }
  const stray = (['codes', 'repairs'] as const).filter((name) => value[name] !== undefined);
  const problems = [...stray, ...(Object.keys(value.rates).length > 0 ? ['rates'] : [])].map((name) =>
    about([...at, name], `is a step of a referral and cannot have *${name}*: a referral is judged apart.`),
  );
  if (referral === undefined) {
    return [
      ...problems,
      about([...at, 'referral'], `does not say in which *way* it takes the step *${step}*.`),
    ];
  }
  const ways: readonly string[] = referralWays[step];
  const { way, need } = referral;
  if (!ways.includes(way)) {
    const words = `takes the step *${step}* in the way *${way}*; its ways are ${inWords(ways, 'and')}.`;
    return [...problems, about([...at, 'referral', 'way'], words)];
  }
  return [...problems, ...takenProblems(way, need, at, needs), ...serviceProblems(value, step, at)];
}

function takenProblems(
  way: string,
  need: string | undefined,
  at: Path,
  needs: Survey['scenario']['needs'],
): Problem[] {
  const place = [...at, 'referral', 'need'];
  if ((way === 'take') !== (need !== undefined)) {
    return [about(place, way === 'take' ? 'does not say which *need* it takes up.' : 'takes up no *need*.')];
  }
  if (need === undefined || Object.hasOwn(needs, need)) return [];
  return [about(place, `takes up *${need}*, which does not exist.${didYouMean(need, Object.keys(needs))}`)];
}

function serviceProblems(value: SurveyedChoice['value'], step: Step['step'], at: Path): Problem[] {
  const without = stepsOverServices[step];
  const way = value.referral?.way;
  const wants = without !== undefined && way !== undefined && !without.includes(way);
  if (wants === (value.over !== undefined)) return [];
  const words = wants
    ? 'names a service, so it is *over* services.'
    : 'names no service and cannot be *over* them.';
  return [about([...at, 'over'], words)];
}
