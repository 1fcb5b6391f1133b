import { getInitialMicrosteps } from 'xstate';
import type { Scenario } from '../../format/scenario-document.ts';
import type { Binding } from '../../machine/bind-directory.ts';
import { buildMachine } from '../../machine/build-machine.ts';
import { indexScenario, stateAt } from '../../machine/index-scenario.ts';
import { activeLeaves, entered, lastSnapshot } from '../../machine/turn.ts';
import { heardAt } from './compile-landing.ts';
import { compileMoves } from './compile-moves.ts';
import type { CompiledMachine, Configuration, Landing } from './compiled-machine.ts';
import { encodeContext, layOutBits } from './context-bits.ts';
import type { BitName } from './context-bits.ts';
import { numberConfigurations } from './number-configurations.ts';
import { steeringNames } from './steering-names.ts';
import { findPaths } from './xstate-paths.ts';

export type CompileOptions = {
  /** What services are for the needs; without it any class may be found for any noted need. */
  readonly binding?: Binding | undefined;
  /** Nodes of which it is remembered whether they have been left. */
  readonly remember?: ReadonlySet<string>;
  /** Names that are kept even where nothing reads them. */
  readonly keep?: readonly BitName[];
  /** How many ways one event may go. */
  readonly mostPaths?: number;
};

/** Compiles a parsed scenario; an event that can go more ways than `mostPaths` throws `TooManyPaths`. */
export function compileMachine(scenario: Scenario, options: CompileOptions = {}): CompiledMachine {
  const { binding, remember = new Set<string>(), keep = [], mostPaths = 4096 } = options;
  const index = indexScenario(scenario);
  const remembered = [...remember].map((node): BitName => `left:${node}`);
  const bits = layOutBits([...keep, ...remembered, ...steeringNames(index)]);
  const machine = buildMachine(scenario);
  const finder = findPaths(machine, mostPaths);
  const firstSteps = getInitialMicrosteps(machine);
  const { value, context } = lastSnapshot(firstSteps);
  const numbered = numberConfigurations();
  const opening = numbered.numberOf(finder.at(value));
  const landings: Landing[] = [];
  const configurations: Configuration[] = [];
  // The list grows while it is walked: the moves of each configuration land in further ones.
  for (const { snapshot: here, leaves } of numbered.all) {
    const path = leaves.find((leaf) => index.nodes.has(leaf) || index.endings.has(leaf));
    if (path === undefined) throw new Error(`The interview rests at ${leaves.join(', ')}.`);
    const node = index.nodes.get(path);
    const workshop = { index, bits, finder, binding, landings, numberOf: numbered.numberOf };
    const moves = node === undefined ? [] : compileMoves(workshop, here, node);
    configurations.push({ leaves, place: stateAt(index, path), node, moves });
  }
  return {
    index,
    bits,
    configurations,
    landings,
    opening: {
      configuration: opening,
      words: encodeContext(context, bits),
      entered: heardAt(index, entered(firstSteps, []), activeLeaves(value)),
      told: Object.keys(context.facts),
    },
  };
}
