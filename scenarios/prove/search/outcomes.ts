import type { DeepReadonly } from '../../format/deep-readonly.ts';
import type { Answer } from '../../format/state.ts';
import type { Landing, Move } from '../compile/compiled-machine.ts';

/** What a run sees of a step: which move was made, whether it stayed, and what somebody answered. */
export type Outcome = {
  readonly move: Move;
  readonly stays: boolean;
  readonly answers: readonly AnswerGiven[];
};

/** What somebody decided for themselves, and the state that says so. */
export type AnswerGiven = DeepReadonly<Answer> & { readonly path: string };

/** The outcomes of a machine's landings, each once, and which outcome each landing has. */
export type Outcomes = {
  readonly all: readonly Outcome[];
  readonly ofLanding: Int32Array;
};

/**
 * Landings that differ only in the scenery are one outcome, so that states which differ only there can be merged.
 */
export function outcomesOf(landings: readonly Landing[]): Outcomes {
  const numbers = new Map<string, number>();
  const all: Outcome[] = [];
  const ofLanding = new Int32Array(landings.length);
  for (const [at, { move, stays, entered }] of landings.entries()) {
    const answers = entered.flatMap(({ state, path }): readonly AnswerGiven[] =>
      state.meta?.answer === undefined ? [] : [{ ...state.meta.answer, path }],
    );
    const key = JSON.stringify([move.event, move.node.path, stays, answers]);
    const number = numbers.get(key) ?? all.length;
    if (number === all.length) all.push({ move, stays, answers });
    numbers.set(key, number);
    ofLanding[at] = number;
  }
  return { all, ofLanding };
}
