import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMachine } from '../../../../scenarios/prove/compile/compile-machine.ts';
import { liveBits } from '../../../../scenarios/prove/compile/live-variables.ts';
import { configurationAt, explore } from '../../../../scenarios/prove/search/explore.ts';
import type { StateGraph } from '../../../../scenarios/prove/search/explore.ts';
import { mergeStates } from '../../../../scenarios/prove/search/merge-states.ts';
import type { MergedGraph } from '../../../../scenarios/prove/search/merge-states.ts';
import { scenarioArbitrary } from '../../../builders/scenario-arbitrary.ts';
import { parsedSound } from '../sound-scenario.ts';

describe('mergeStates', () => {
  it('offers in each merged state what each of its states offers, with the same place and the same outcome', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const graph = walked(scenario);
        const merged = mergeStates(graph);
        for (let state = 0; state < graph.states.size; state += 1) {
          const to = merged.mergedOf[state] ?? -1;
          expect(merged.places[merged.placeOf.items[to] ?? -1]?.path).toBe(
            configurationAt(graph, state).place.path,
          );
          expect(stepsOfMerged(merged, to)).toEqual(stepsOf(graph, merged, state));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('numbers a state after all it leads to, save on a loop', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const merged = mergeStates(walked(scenario));
        for (let state = 0; state < merged.size; state += 1) {
          const [first, end] = [merged.firstStep.items[state] ?? 0, merged.firstStep.items[state + 1] ?? 0];
          for (let step = first; step < end; step += 1) {
            const to = merged.stepTo.items[step] ?? -1;
            const isOnLoop = merged.loop.items[to] === merged.loop.items[state];
            expect(isOnLoop || to < state).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('makes one state of those that guards tell apart and no run does', () => {
    const scenario = parsedSound(({ state, lead }) => {
      state('asked').always = [{ target: 'yes', guard: { safety: 1 } }, { target: 'no' }];
      lead('n2-tell', [{ target: 'n3', guard: { trust: 1 } }, { target: 'n3' }]);
    });
    const graph = walked(scenario);
    expect(graph.states.size).toBe(1 + 2 + 1 + 1 + 1);
    expect(mergeStates(graph).size).toBe(1 + 1 + 1 + 1 + 1);
  });
});

function walked(scenario: Parameters<typeof compileMachine>[0]): StateGraph {
  const machine = compileMachine(scenario);
  return explore(machine, liveBits(machine), 100_000);
}

function stepsOf(graph: StateGraph, merged: MergedGraph, state: number): readonly string[] {
  const [first, end] = [graph.firstStep.items[state] ?? 0, graph.firstStep.items[state + 1] ?? 0];
  return Array.from({ length: end - first }, (_, n) => {
    const landing = graph.machine.landings[graph.stepLanding.items[first + n] ?? -1];
    return `${landing?.move.event ?? ''} ${String(landing?.stays)} ${merged.mergedOf[graph.stepTo.items[first + n] ?? -1] ?? -1}`;
  });
}

function stepsOfMerged(merged: MergedGraph, state: number): readonly string[] {
  const [first, end] = [merged.firstStep.items[state] ?? 0, merged.firstStep.items[state + 1] ?? 0];
  return Array.from({ length: end - first }, (_, n) => {
    const outcome = merged.outcomes[merged.stepOutcome.items[first + n] ?? -1];
    return `${outcome?.move.event ?? ''} ${String(outcome?.stays)} ${merged.stepTo.items[first + n] ?? -1}`;
  });
}
