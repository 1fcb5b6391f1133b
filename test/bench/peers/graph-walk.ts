// A worker that walks the benchmark scenario with xstate/graph, one turn further each time, until it is stopped or its
// memory ends. After each walk it says how many states that was.

import { parentPort, workerData } from 'node:worker_threads';
import type { AnyStateMachine } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { buildMachine } from '../../../scenarios/machine/build-machine.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { activeLeaves } from '../../../scenarios/machine/turn.ts';
import { nodePath, turns } from '../../../tools/bench-scenario/bench-words.ts';
import { readBenchScenario } from '../routes.ts';

/** What it says after each walk; the seconds are this thread's processor time. */
export type GraphWalk = { readonly turns: number; readonly states: number; readonly seconds: number };

const { most } = workerData as { readonly most: number }; // given by walk-graph.ts
const scenario = readBenchScenario();
// XState's types for graphs ask for events and states by literal names, which a scenario that was read never has.
const logic = buildMachine(scenario) as unknown as AnyStateMachine;
const { nodes } = indexScenario(scenario);

for (let turn = 1; turn <= Math.min(most, turns); turn += 1) {
  const last = turn === turns ? undefined : nodePath(turn);
  const began = process.threadCpuUsage();
  const walked = getAdjacencyMap(logic, {
    events: ({ value }) => {
      const [path = ''] = activeLeaves(value);
      return (nodes.get(path)?.choices ?? []).map(({ id }) => ({ type: id }));
    },
    stopWhen: ({ value }) => activeLeaves(value)[0] === last,
  });
  const { user, system } = process.threadCpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  const walk: GraphWalk = { turns: turn, states: Object.keys(walked).length, seconds };
  parentPort?.postMessage(walk, []);
}
