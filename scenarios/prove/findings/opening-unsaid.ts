import { about } from '../../format/refusal.ts';
import { surveyScenario } from '../../format/survey.ts';
import type { Transition } from '../../format/survey.ts';
import type { Scenario } from '../../format/scenario-document.ts';
import { isWithin } from '../../machine/index-scenario.ts';
import { latestTurn, openInterview } from '../../machine/interview.ts';
import type { Found } from './found.ts';

/** Facts told on the way to the first decision that no line heard by then says. There is but one way there. */
export function openingUnsaid(scenario: Scenario): readonly Found[] {
  const { disclosed, spoken, passed } = latestTurn(openInterview(scenario));
  const unsaid = disclosed.filter((fact) => !spoken.some(({ says }) => says === fact));
  return unsaid.map((fact) => ({
    kind: 'told-unsaid',
    problem: about(
      wayThatTells(scenario, fact, passed),
      `tells *${fact}* before the first decision, and no state entered by then has a line that *says* it.`,
    ),
  }));
}

/** Before a decision only `always` and `onDone` are taken. Those of states that were passed come first. */
function wayThatTells(scenario: Scenario, fact: string, passed: readonly string[]): Transition['at'] {
  const telling = surveyScenario(scenario).transitions.filter(
    ({ kind, alternatives }) =>
      kind !== 'on' &&
      alternatives.some(({ value: { actions = [] } }) =>
        actions.some((action) => action.type === 'disclose' && action.params.facts.includes(fact)),
      ),
  );
  const [first] = telling.toSorted((a, b) => Number(wasPassed(b)) - Number(wasPassed(a)));
  return first?.at ?? ['machine'];

  function wasPassed({ from }: Transition): boolean {
    return passed.some((path) => isWithin(path, from.path));
  }
}
