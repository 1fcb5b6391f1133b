// The rules that need more than one place of the document. Which rule stands where is listed in docs/scenario-format.md;
// what only a search can tell (what is reachable, what can be met) is the proof's.

import type { Problem } from './refusal.ts';
import { alternativeRules } from './rules/alternatives.ts';
import { choiceRules } from './rules/choices.ts';
import { endingRules } from './rules/endings.ts';
import { factRules } from './rules/facts.ts';
import { gateRules } from './rules/gates.ts';
import { loopRules } from './rules/loops.ts';
import { idProblems, machineRules } from './rules/machine.ts';
import { metaRules } from './rules/meta.ts';
import { nameRules } from './rules/names.ts';
import { objectiveRules } from './rules/objectives.ts';
import { parallelRules } from './rules/parallel.ts';
import { peopleRules } from './rules/people.ts';
import { rateRules } from './rules/rates.ts';
import { reasonRules } from './rules/reasons.ts';
import { referralRules } from './rules/referral.ts';
import type { Rule } from './rules/rule.ts';
import { sizeRules } from './rules/sizes.ts';
import { stateShapeRules } from './rules/state-shapes.ts';
import { targetRules } from './rules/targets.ts';
import type { Scenario } from './scenario-document.ts';
import { surveyScenario } from './survey.ts';

const rules: readonly Rule[] = [
  sizeRules,
  machineRules,
  stateShapeRules,
  metaRules,
  targetRules,
  alternativeRules,
  loopRules,
  parallelRules,
  choiceRules,
  reasonRules,
  rateRules,
  referralRules,
  peopleRules,
  nameRules,
  factRules,
  objectiveRules,
  gateRules,
  endingRules,
];

/** What an expanded scenario says that cannot be, as far as it can be judged without search; nothing when it is sound. */
export function checkMeaning(scenario: Scenario): readonly Problem[] {
  const survey = surveyScenario(scenario);
  const names = idProblems(survey); // under another name of the machine no target could be judged
  return names.length > 0 ? names : rules.flatMap((rule) => rule(survey));
}
