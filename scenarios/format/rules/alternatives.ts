import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import type { Transition } from '../survey.ts';
import type { Rule } from './rule.ts';

/** Alternatives are tried in order: none may stand behind one that is always taken, and what has to lead on always can. */
export const alternativeRules: Rule = ({ transitions }) =>
  transitions.flatMap((transition) => [
    ...shadowProblems(transition),
    ...mustLeadOn(transition),
    ...mustLetRest(transition),
  ]);

function shadowProblems({ alternatives }: Transition): Problem[] {
  const first = alternatives.findIndex(({ value }) => value.guard === undefined);
  const shadowed = first === -1 ? undefined : alternatives[first + 1];
  if (shadowed === undefined) return [];
  return [about(shadowed.at, `is never taken: alternative ${first + 1} before it has no *guard*.`)];
}

function mustLeadOn({ from, kind, alternatives, at }: Transition): Problem[] {
  const last = alternatives.at(-1);
  if (last?.value.guard === undefined) return [];
  if (kind === 'onDone')
    return [about(at, 'needs a last alternative without a *guard*: when it is done, something has to come.')];
  if (kind !== 'always' || from.kind !== 'beat') return [];
  return [
    about(
      at,
      'needs a last alternative without a *guard*: nobody can decide at a beat, so it may not rest there.',
    ),
  ];
}

function mustLetRest({ from, kind, alternatives }: Transition): Problem[] {
  if (kind !== 'always' || (from.kind !== 'node' && from.kind !== 'compound')) return [];
  const always = alternatives.find(({ value }) => value.guard === undefined);
  if (always === undefined) return [];
  const never = from.kind === 'node' ? 'its choices are never seen' : 'nothing inside is ever reached';
  return [about(always.at, `has no *guard*, so ${never}.`)];
}
