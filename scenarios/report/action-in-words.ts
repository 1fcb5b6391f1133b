import { assertNever } from '../assert-never.ts';
import type { Action } from '../format/action.ts';
import type { DeepReadonly } from '../format/deep-readonly.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { dimensions } from '../format/vocabulary.ts';
import { factInWords, guardInWords, needInWords } from './guard-in-words.ts';

/** What an action does, as one English clause: "safety rises by 1 and strain falls by 2". */
export function actionInWords(action: DeepReadonly<Action>, scenario: Scenario): string {
  switch (action.type) {
    case 'shift':
      return shiftInWords(action.params);
    case 'disclose':
      return action.params.facts.map((fact) => disclosureInWords(fact, scenario)).join('; ');
    case 'note':
      return action.params.needs.map((need) => `${needInWords(need, scenario)} is noted`).join('; ');
    case 'flag':
      return `“${action.params.flag}” is marked`;
    default:
      return assertNever(action);
  }
}

function shiftInWords(changes: DeepReadonly<Extract<Action, { type: 'shift' }>['params']>): string {
  const told = dimensions.flatMap((dimension) => {
    const change = changes[dimension] ?? 0;
    if (change === 0) return [];
    return `${dimension} ${change > 0 ? 'rises' : 'falls'} by ${Math.abs(change)}`;
  });
  return told.length === 0 ? 'nothing shifts' : told.join(' and ');
}

function disclosureInWords(fact: string, scenario: Scenario): string {
  const opens = scenario.facts[fact]?.opens;
  const condition = opens === undefined ? '' : `, if ${guardInWords(opens, scenario)}`;
  return `${factInWords(fact, scenario)} is told${condition}`;
}
