import { describe, expect, it } from 'vitest';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { asksOwnWords } from '../../../renderer/attempt/asks-own-words.ts';
import { openInterview, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';

const scenario = fakeScenario({
  states: {
    plan: fakePhase({
      doorway: fakeNode({ ask: 'kitchen', press: 'doorway' }),
      kitchen: fakeNode(
        { stay: 'kitchen', back: 'doorway', leave: '#fake.done' },
        { meta: { ownWords: true } },
      ),
    }),
    done: fakeEnding(),
  },
});

/** The interviews after each of these choices, the opening first. */
function after(...choices: readonly string[]): readonly Interview[] {
  const interviews = [openInterview(scenario)];
  for (const named of choices) {
    const [node = '', choice = ''] = named.split('/');
    const [newest] = interviews.slice(-1);
    const taken = newest && takeDecision(newest, { node: `plan.${node}`, choice });
    if (taken?.ok !== true) throw new Error(`${named} is not open.`);
    interviews.push(taken.interview);
  }
  return interviews;
}

describe('asking for own words', () => {
  const walk = after('doorway/ask', 'kitchen/stay', 'kitchen/back', 'doorway/ask', 'kitchen/leave');

  it('happens at the nodes their author marked, the first time each is come to', () => {
    expect(walk.map((interview) => asksOwnWords(interview, 'three'))).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('happens at every turn but the ending, or never, when the officer has set it so', () => {
    expect(walk.map((interview) => asksOwnWords(interview, 'every'))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(walk.some((interview) => asksOwnWords(interview, 'none'))).toBe(false);
  });

  it.each(
    shippedLibrary()
      .scenarios()
      .map((shipped) => [shipped.title, shipped] as const),
  )('happens three times on the best way through %s', (_title, shipped) => {
    const { interview } = playPolicy({ scenario: shipped, policy: 'best', seed: 1 });
    const asked = interview.turns.filter((_turn, position) => {
      const [first, ...rest] = interview.turns.slice(0, position + 1);
      return first !== undefined && asksOwnWords({ ...interview, turns: [first, ...rest] }, 'three');
    });
    expect(asked).toHaveLength(3);
  });
});
