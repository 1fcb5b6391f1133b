import { serviceClasses } from '../../format/vocabulary.ts';
import type { Binding } from '../../machine/bind-directory.ts';
import type { ScenarioIndex, ScenarioNode } from '../../machine/index-scenario.ts';
import type { ScenarioSnapshot } from '../../machine/turn.ts';
import { allOf, anyOf, compileGuard } from './compile-guard.ts';
import type { CompiledGuard } from './compile-guard.ts';
import { compileLanding } from './compile-landing.ts';
import { compileTree, growTree } from './compile-step.ts';
import type { Landing, Move } from './compiled-machine.ts';
import type { ContextBits } from './context-bits.ts';
import type { PathFinder, XStatePath } from './xstate-paths.ts';

/** What is needed to compile a configuration, and the landings written so far. */
export type Workshop = {
  readonly index: ScenarioIndex;
  readonly bits: ContextBits;
  readonly finder: PathFinder;
  readonly binding: Binding | undefined;
  readonly landings: Landing[];
  readonly numberOf: (snapshot: ScenarioSnapshot) => number;
};

/** The moves of a node in one configuration, in the order of its choices; their landings are added to the workshop's. */
export function compileMoves(
  workshop: Workshop,
  snapshot: ScenarioSnapshot,
  node: ScenarioNode,
): readonly Move[] {
  return node.choices.flatMap((choice) => {
    if (choice.over === undefined) {
      return compileMove(workshop, snapshot, { node, choice, found: undefined, event: choice.id }, []);
    }
    return serviceClasses.flatMap((found) => {
      const needs = needsThatFind(workshop, node, found).map((need) =>
        compileGuard({ type: 'need', params: { need } }, workshop.bits),
      );
      const what = { node, choice, found, event: `${choice.id}:${found}` };
      return compileMove(workshop, snapshot, what, [anyOf(needs, workshop.bits)]);
    });
  });
}

/**
 * The needs for which some service is of a class; at a step of a referral the one it is about. Without a directory any
 * could be.
 */
function needsThatFind(
  { index, binding }: Workshop,
  { referral }: ScenarioNode,
  found: NonNullable<Move['found']>,
): readonly string[] {
  const needs = referral?.need === undefined ? Object.keys(index.scenario.needs) : [referral.need];
  return binding === undefined ? needs : needs.filter((need) => binding.classesFor(need).has(found));
}

function compileMove(
  workshop: Workshop,
  snapshot: ScenarioSnapshot,
  what: Pick<Move, 'node' | 'choice' | 'found' | 'event'>,
  alsoNeeds: readonly CompiledGuard[],
): readonly Move[] {
  const { index, bits, finder, landings } = workshop;
  const alternatives = what.node.state.on?.[what.event];
  if (alternatives === undefined) return [];
  const own = alternatives.map(({ guard }) => guard);
  const leads = anyOf(
    own.map((guard) => compileGuard(guard, bits)),
    bits,
  );
  const paths = finder.paths(snapshot, what.event).filter((path) => isOpenOn(path, own));
  const first = landings.length;
  const landed: XStatePath[] = [];
  const land = (path: XStatePath): number => first + landed.push(path) - 1;
  const tree = growTree(paths, land, index.scenario.facts, bits);
  const move: Move = {
    ...what,
    isOpen: allOf([leads, ...alsoNeeds], bits),
    tree,
    run: compileTree(tree),
  };
  for (const path of landed) landings.push(compileLanding(workshop, move, path));
  return [move];
}

/** Whether the choice itself was taken on this path. Scenery beside it may answer an event whose choice is not open. */
function isOpenOn({ items }: XStatePath, own: readonly unknown[]): boolean {
  if (own.includes(undefined)) return true;
  const keys = new Set(own.map((guard) => JSON.stringify(guard)));
  return items.some((item) => item.is === 'asked' && item.answer && keys.has(JSON.stringify(item.guard)));
}
