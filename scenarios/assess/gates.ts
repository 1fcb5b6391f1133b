import type { Scenario } from '../format/scenario-document.ts';
import type { ActId, GateId } from './code-book.ts';
import type { Decided } from './decided.ts';

/** A never-event that happened, at the decision that tripped it. The code book says why it is one, and what to do. */
export type TrippedGate = {
  readonly gate: GateId;
  readonly by: 'choice' | 'omission';
  readonly seq: number;
  readonly node: string;
  readonly choice: string;
  /** For an omission: the acts of which one had to be done by then. */
  readonly undone: readonly ActId[];
};

/** The gates that tripped, in the order of the decisions that tripped them. */
export function trippedGates(decided: readonly Decided[], scenario: Scenario): readonly TrippedGate[] {
  const byChoice = decided.flatMap(({ choice, ...decision }) =>
    choice.gate === undefined ? [] : tripped(choice.gate, 'choice', { choice, ...decision }, []),
  );
  const byOmission = scenario.gates.flatMap(({ gate, unless, after }) => {
    const leaving = decided.find(({ node, left }) => left && node.path === after);
    if (leaving === undefined) return [];
    const upToThen = decided.filter(({ seq }) => seq <= leaving.seq);
    const done = upToThen.some(({ choice }) => choice.acts?.some((act) => unless.includes(act)));
    return done ? [] : tripped(gate, 'omission', leaving, unless);
  });
  return [...byChoice, ...byOmission].toSorted((a, b) => a.seq - b.seq);
}

function tripped(
  gate: GateId,
  by: TrippedGate['by'],
  { seq, node, choice }: Decided,
  undone: readonly ActId[],
): TrippedGate {
  return { gate, by, seq, node: node.path, choice: choice.id, undone };
}
