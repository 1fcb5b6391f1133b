import type { Library } from '../../../electron/services/library.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';

/** A talk that goes round for as long as one likes: `more` and `press` lead on, `enough` to the ending. */
export function roundTalk(said: { readonly id?: string; readonly title?: string } = {}): Scenario {
  const { id = 'round' } = said;
  return fakeScenario({
    id,
    title: said.title ?? 'A talk in rounds',
    objectives: [{ id: 'o1', text: 'Ask and listen.', competencies: ['C1', 'C2'], requires: [] }],
    states: {
      account: fakePhase(
        {
          door: fakeNode(
            { ask: 'kitchen', press: 'kitchen' },
            { meta: { stakes: ['C1'], recap: 'You are at the door. Maya has not sat down.' } },
          ),
          kitchen: fakeNode({ more: 'table', enough: `#${id}.done` }),
          table: fakeNode({ round: 'door', rest: 'kitchen' }),
        },
        { meta: { phase: 'account' } },
      ),
      done: fakeEnding(),
    },
  });
}

const at = (key: string, choice: string): Decision => ({ node: `account.${key}`, choice });

/** Decisions of a round talk that come to its ending after so many rounds. */
export function roundsThenEnd(rounds: number): readonly Decision[] {
  const round = [at('door', 'ask'), at('kitchen', 'more'), at('table', 'round')];
  return [...Array.from({ length: rounds }, () => round).flat(), at('door', 'ask'), at('kitchen', 'enough')];
}

/** The nth decision, from 1, of a round talk that never ends. */
export function endlessDecision(seq: number): Decision {
  const [first, second, third] = roundsThenEnd(1);
  const decision = [first, second, third][(seq - 1) % 3];
  if (decision === undefined) throw new Error('A round has three decisions.');
  return decision;
}

/** A library of these scenarios, without directories. */
export function libraryOf(...scenarios: readonly Scenario[]): Library {
  return { scenarios: () => scenarios, directory: () => undefined, shippedDirectory: () => fakeDirectory() };
}
