import { stateAt } from '../../machine/index-scenario.ts';
import type { ScenarioIndex, StateEntry } from '../../machine/index-scenario.ts';
import { activeLeaves, heardOnTheWay } from '../../machine/turn.ts';
import { compileGuard } from './compile-guard.ts';
import type { CompiledGuard } from './compile-guard.ts';
import type { Workshop } from './compile-moves.ts';
import type { Landing, Move } from './compiled-machine.ts';
import type { ContextBits } from './context-bits.ts';
import type { XStatePath } from './xstate-paths.ts';

/** How a move ends on one of its paths. */
export function compileLanding(
  { index, bits, numberOf }: Pick<Workshop, 'index' | 'bits' | 'numberOf'>,
  move: Move,
  path: XStatePath,
): Landing {
  const leaves = activeLeaves(path.snapshot.value);
  const entered = heardAt(index, path.entered, leaves);
  const stays = leaves.includes(move.node.path);
  return {
    move,
    to: numberOf(path.snapshot),
    stays,
    entered,
    strain: strainOn(path),
    says: new Map(factsAsked(path).map((fact) => [fact, linesThatSay(fact, entered, bits)] as const)),
    leaves: stays ? undefined : bits.bitOf.get(`left:${move.node.path}`),
  };
}

/**
 * The states passed and rested in, as the engine tells them: a node that is only passed, because its `always` leads on,
 * says nothing, and neither does scenery whose phase is over.
 */
export function heardAt(
  index: ScenarioIndex,
  passed: readonly string[],
  leaves: readonly string[],
): readonly StateEntry[] {
  const place = leaves.find((leaf) => index.nodes.has(leaf) || index.endings.has(leaf)) ?? '';
  const states = passed.map((path) => stateAt(index, path));
  const { beats, scenes } = heardOnTheWay(states, place);
  const finals = states.filter(({ kind }) => kind === 'final');
  return [...new Set([...beats, ...finals, stateAt(index, place), ...scenes])];
}

function strainOn({ items }: XStatePath): number {
  const shifts = items.map((item) =>
    item.is === 'done' && item.action.type === 'shift' ? (item.action.params.strain ?? 0) : 0,
  );
  return shifts.reduce((sum, by) => sum + by, 0);
}

function factsAsked({ items }: XStatePath): readonly string[] {
  return items.flatMap((item) =>
    item.is === 'done' && item.action.type === 'disclose' ? item.action.params.facts : [],
  );
}

function linesThatSay(
  fact: string,
  entered: readonly StateEntry[],
  bits: ContextBits,
): readonly CompiledGuard[] {
  const lines = entered.flatMap(({ state }) => state.meta?.lines ?? []);
  return lines.filter(({ says }) => says === fact).map(({ when }) => compileGuard(when, bits));
}
