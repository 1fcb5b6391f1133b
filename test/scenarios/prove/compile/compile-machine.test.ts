import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindDirectory } from '../../../../scenarios/machine/bind-directory.ts';
import { openInterview, takeDecision } from '../../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../../scenarios/machine/interview.ts';
import { eventOf } from '../../../../scenarios/machine/open-choices.ts';
import { activeLeaves } from '../../../../scenarios/machine/turn.ts';
import { compileMachine } from '../../../../scenarios/prove/compile/compile-machine.ts';
import { encodeContext } from '../../../../scenarios/prove/compile/context-bits.ts';
import { fakeDirectory } from '../../../builders/fake-directory.ts';
import { interviewArbitrary, possibleDecisions } from '../../../builders/run-arbitrary.ts';
import { scenarioArbitrary } from '../../../builders/scenario-arbitrary.ts';

const directory = fakeDirectory();
const played = scenarioArbitrary.chain((scenario) => interviewArbitrary(scenario, directory));

describe('compileMachine', () => {
  it('steps as the engine does, decision by decision: same place, same context, same facts told, same choices open', () => {
    fc.assert(
      fc.property(played, (interview) => {
        const { scenario } = interview.index;
        const machine = compileMachine(scenario, { binding: bindDirectory(scenario, directory) });
        let engine = openInterview(scenario, directory);
        let configuration = machine.configurations[machine.opening.configuration];
        const words = machine.opening.words.slice();
        expectSame(engine);
        for (const { decision } of interview.turns) {
          if (decision === undefined) continue;
          const at = engine.index.choices.get(decision.choice);
          const sent = at && eventOf(at.choice, at.node, decision, engine.snapshot.context, engine.binding);
          const move = configuration?.moves.find(({ event }) => sent?.ok === true && event === sent.event);
          const told: string[] = [];
          const landing = machine.landings[move?.run(words, told) ?? -1];
          const taken = takeDecision(engine, decision);
          if (!taken.ok) throw new Error(taken.problem);
          engine = taken.interview;
          configuration = machine.configurations[landing?.to ?? -1];
          const turn = engine.turns.at(-1);
          expect(told).toEqual(expect.arrayContaining([...(turn?.disclosed ?? [])]));
          expect(landing?.stays).toBe(turn?.stayed);
          expect(landing?.entered.map(({ path }) => path)).toEqual(
            expect.arrayContaining([...(turn?.passed ?? [])]),
          );
          expectSame(engine);
        }

        function expectSame(at: Interview): void {
          expect(configuration?.leaves).toEqual(activeLeaves(at.snapshot.value).toSorted());
          expect(words).toEqual(encodeContext(at.snapshot.context, machine.bits));
          const open = configuration?.moves
            .filter(({ isOpen }) => isOpen.test(words))
            .map(({ event }) => event);
          expect([...new Set(open)].toSorted()).toEqual([...new Set(eventsOpenIn(at))].toSorted());
        }
      }),
    );
  }, 120_000);
});

function eventsOpenIn(interview: Interview): readonly string[] {
  return possibleDecisions(interview).flatMap((decision) => {
    const at = interview.index.choices.get(decision.choice);
    const sent = at && eventOf(at.choice, at.node, decision, interview.snapshot.context, interview.binding);
    return sent?.ok === true ? sent.event : [];
  });
}
