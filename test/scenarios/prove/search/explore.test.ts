import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { bindDirectory } from '../../../../scenarios/machine/bind-directory.ts';
import { buildMachine } from '../../../../scenarios/machine/build-machine.ts';
import { indexScenario } from '../../../../scenarios/machine/index-scenario.ts';
import { leadsSomewhere, possibleEvents } from '../../../../scenarios/machine/open-choices.ts';
import { activeLeaves } from '../../../../scenarios/machine/turn.ts';
import type { ScenarioSnapshot } from '../../../../scenarios/machine/turn.ts';
import { compileMachine } from '../../../../scenarios/prove/compile/compile-machine.ts';
import { encodeContext } from '../../../../scenarios/prove/compile/context-bits.ts';
import type { Words } from '../../../../scenarios/prove/compile/context-bits.ts';
import { liveBits } from '../../../../scenarios/prove/compile/live-variables.ts';
import { configurationAt, explore, wayTo } from '../../../../scenarios/prove/search/explore.ts';
import type { StateGraph } from '../../../../scenarios/prove/search/explore.ts';
import { fakeDirectory } from '../../../builders/fake-directory.ts';
import { scenarioArbitrary } from '../../../builders/scenario-arbitrary.ts';
import { naiveWalk } from '../naive-walk.ts';
import { parsedSound } from '../sound-scenario.ts';

const directory = fakeDirectory();

describe('explore, beside xstate/graph', () => {
  it('reaches the states that XState reaches once their dead bits are dropped, by runs as short', () => {
    let compared = 0;
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        if (naiveWalk(scenario, directory, 250) === undefined) return;
        compared += 1;
        const { nodes } = indexScenario(scenario);
        const binding = bindDirectory(scenario, directory);
        const machine = compileMachine(scenario, { binding });
        const live = liveBits(machine);
        const graph = explore(machine, live, 10_000);
        const eventsOf = (snapshot: ScenarioSnapshot) => {
          const node = activeLeaves(snapshot.value)
            .map((leaf) => nodes.get(leaf))
            .find((found) => found !== undefined);
          const events =
            node?.choices.flatMap((choice) => possibleEvents(choice, node, snapshot.context, binding)) ?? [];
          return events.filter(
            (event) => node !== undefined && leadsSomewhere(node, event, snapshot.context),
          );
        };
        const paths = getShortestPaths(buildMachine(scenario), {
          events: (snapshot) => eventsOf(snapshot).map((type) => ({ type })),
          serializeState: ({ value, context }) =>
            JSON.stringify([activeLeaves(value).toSorted(), namesSorted(context)]),
        });
        const kept = new Set<string>();
        const shortest = new Map<string, number>();
        for (const { state, steps } of paths) {
          const leaves = activeLeaves(state.value).toSorted();
          const number = machine.configurations.findIndex(
            (other) => other.leaves.join(' ') === leaves.join(' '),
          );
          kept.add([number, ...masked(encodeContext(state.context, machine.bits), live[number])].join(' '));
          const place = machine.configurations[number]?.place.path ?? '';
          // The first step of a path is the start.
          shortest.set(place, Math.min(steps.length - 1, shortest.get(place) ?? steps.length));
        }
        expect(rowsOf(graph)).toEqual(kept);
        expect(shortestOf(graph)).toEqual(shortest);
      }),
    );
    expect(compared).toBeGreaterThan(30);
  }, 120_000);

  it('gives with all bits kept every state of the engine, and with dead bits dropped no more', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const naive = naiveWalk(scenario, directory, 250);
        if (naive === undefined) return;
        const options = { binding: bindDirectory(scenario, directory), keep: everyName(scenario) };
        const machine = compileMachine(scenario, options);
        const everything = machine.configurations.map(() => new Int32Array(machine.bits.words).fill(-1));
        expect(explore(machine, everything, 10_000).states.size).toBe(naive.states);
        expect(explore(machine, liveBits(machine), 10_000).states.size).toBeLessThanOrEqual(naive.states);
      }),
    );
  }, 120_000);

  it('drops the levels of a dimension that nothing tells apart any more', () => {
    // Trust of 3 is asked for after four turns that can each raise it by one. Before the last one 0 and 1 are alike.
    const machine = compileMachine(parsedSound());
    expect(explore(machine, liveBits(machine), 100).states.size).toBe(1 + 2 + 3 + 3 + 2);
    const everything = machine.configurations.map(() => new Int32Array(machine.bits.words).fill(-1));
    expect(explore(machine, everything, 100).states.size).toBe(1 + 2 + 3 + 4 + 4);
  });

  it('stops at its limit and says so', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.integer({ min: 1, max: 5 }), (scenario, limit) => {
        const machine = compileMachine(scenario);
        const whole = explore(machine, liveBits(machine), 100_000);
        const cut = explore(machine, liveBits(machine), limit);
        expect(cut.complete).toBe(whole.states.size <= limit);
        expect(cut.walked).toBeLessThanOrEqual(whole.states.size);
      }),
      { numRuns: 30 },
    );
  });
});

type Context = ScenarioSnapshot['context'];

function namesSorted({ facts, needs, flags, ...levels }: Context): unknown {
  return [levels, ...[facts, needs, flags].map((set) => Object.keys(set).toSorted())];
}

function masked(words: Words, mask: Words | undefined): readonly number[] {
  return [...words].map((word, at) => word & (mask?.[at] ?? 0));
}

function rowsOf({ states }: StateGraph): ReadonlySet<string> {
  const rows = Array.from({ length: states.size }, (_, state) =>
    states.rows.subarray(state * states.width, (state + 1) * states.width).join(' '),
  );
  return new Set(rows);
}

function shortestOf(graph: StateGraph): ReadonlyMap<string, number> {
  const shortest = new Map<string, number>();
  for (let state = 0; state < graph.states.size; state += 1) {
    const { path } = configurationAt(graph, state).place;
    if (!shortest.has(path)) shortest.set(path, wayTo(graph, state).length);
  }
  return shortest;
}

function everyName(scenario: Parameters<typeof compileMachine>[0]) {
  const flags = JSON.stringify(scenario.machine).matchAll(/"flag":"([^"]+)"/g);
  return [
    ...Object.keys(scenario.facts).map((fact) => `fact:${fact}` as const),
    ...Object.keys(scenario.needs).map((need) => `need:${need}` as const),
    ...[...flags].map(([, flag]) => `flag:${flag ?? ''}` as const),
  ];
}
