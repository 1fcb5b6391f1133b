import type { Context } from '../machine/context.ts';
import type { ScenarioChoice, ScenarioNode } from '../machine/index-scenario.ts';
import type { Interview } from '../machine/interview.ts';

/** One decision with what the assessment looks at: the node and choice, how things stood before, and whether it left. */
export type Decided = {
  /** The position in the run, from 1. */
  readonly seq: number;
  readonly node: ScenarioNode;
  readonly choice: ScenarioChoice;
  /** How things stood when it was taken. */
  readonly context: Context;
  /** The interview moved on from the node. */
  readonly left: boolean;
};

/** The decisions of an interview in order, each with the node and the choice it names. */
export function decidedIn({ turns }: Interview): readonly Decided[] {
  return turns.flatMap((turn, position) => {
    const before = turns[position - 1];
    if (before === undefined || turn.decision === undefined) return [];
    const { place, context } = before;
    const choice =
      place.is === 'node' ? place.node.choices.find(({ id }) => id === turn.decision?.choice) : undefined;
    if (place.is !== 'node' || choice === undefined)
      throw new Error(`Turn ${turn.seq} decides where nothing was open.`);
    return [{ seq: turn.seq, node: place.node, choice, context, left: !turn.stayed }];
  });
}
