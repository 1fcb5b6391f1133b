import type { StateEntry } from '../../machine/index-scenario.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import { placeOf } from '../survey.ts';
import { outcomeSubjects } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

/** Every ending says of each of the three outcomes one sentence that always holds. */
export const endingRules: Rule = ({ states }) =>
  [...states.values()].filter(({ kind }) => kind === 'ending').flatMap(outcomeProblems);

function outcomeProblems(ending: StateEntry): Problem[] {
  const outcomes = ending.state.meta?.outcomes;
  if (outcomes === undefined || outcomes.length === 0) return [];
  const missing = outcomeSubjects.filter(
    (subject) => !outcomes.some(({ of, when }) => of === subject && when === undefined),
  );
  return missing.map((subject) =>
    about(
      [...placeOf(ending), 'meta', 'outcomes'],
      `has no outcome of *${subject}* that always holds: one without *when*.`,
    ),
  );
}
