import { gates } from '../../assess/code-book.ts';
import type { GateId } from '../../assess/code-book.ts';
import { didYouMean } from '../did-you-mean.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

/** An omission trips on leaving a node, and only for a gate that can be tripped so; a choice can trip every gate. */
export const gateRules: Rule = (survey) =>
  survey.scenario.gates.flatMap(({ gate, after }, position) => [
    ...kindProblems(gate, position),
    ...placeProblems(after, position, survey),
  ]);

/** The code book lists for each gate how it is tripped. */
function kindProblems(gate: GateId, position: number): Problem[] {
  const ways: readonly string[] = gates[gate].trippedBy;
  if (ways.includes('omission')) return [];
  const words = `is *${gate}*, which only a choice can trip; name it as the *gate* of that choice.`;
  return [about(['gates', position, 'gate'], words)];
}

function placeProblems(after: string, position: number, { states, nodes }: Survey): Problem[] {
  if (nodes.some(({ path }) => path === after)) return [];
  const hint = () =>
    didYouMean(
      after,
      nodes.map(({ path }) => path),
    );
  const words = () =>
    `comes after *${after}*, ${states.has(after) ? 'which is no node.' : `which does not exist.${hint()}`}`;
  return [about(['gates', position, 'after'], words)];
}
