import type { Scenario } from '../../format/scenario-document.ts';
import { compileAction } from './compile-action.ts';
import type { CompiledAction } from './compile-action.ts';
import { compileGuard } from './compile-guard.ts';
import type { CompiledGuard } from './compile-guard.ts';
import type { ContextBits, Words } from './context-bits.ts';
import type { XStatePath } from './xstate-paths.ts';

/** What an event does, as a tree: guards are tested and actions run in XState's own order, until it lands. */
export type StepTree =
  | {
      readonly is: 'test';
      readonly guard: CompiledGuard;
      readonly yes: StepTree;
      readonly no: StepTree;
    }
  | { readonly is: 'do'; readonly action: CompiledAction; readonly next: StepTree }
  | { readonly is: 'land'; readonly landing: number };

/** Changes the bits in place, adds to `told` the facts that opened, and gives the landing. */
export type Step = (words: Words, told: string[]) => number;

/** The paths of one event as one tree. `land` gives each path the number of its landing. */
export function growTree(
  paths: readonly XStatePath[],
  land: (path: XStatePath) => number,
  facts: Scenario['facts'],
  bits: ContextBits,
): StepTree {
  const grow = (among: readonly XStatePath[], depth: number): StepTree => {
    const [first] = among;
    if (first === undefined) throw new Error('An event without a path.');
    const item = first.items[depth];
    if (item === undefined) return { is: 'land', landing: land(first) };
    if (item.is === 'done') {
      return {
        is: 'do',
        action: compileAction(item.action, facts, bits),
        next: grow(among, depth + 1),
      };
    }
    const answered = (wanted: boolean) =>
      among.filter(({ items }) => {
        const here = items[depth];
        return here?.is === 'asked' && here.answer === wanted;
      });
    const [yes, no] = [answered(true), answered(false)];
    // Paths on which the choice would not be open are not here; what is left needs no test.
    if (yes.length === 0 || no.length === 0) return grow(among, depth + 1);
    return {
      is: 'test',
      guard: compileGuard(item.guard, bits),
      yes: grow(yes, depth + 1),
      no: grow(no, depth + 1),
    };
  };
  return grow(paths, 0);
}

/** The tree as a function. */
export function compileTree(tree: StepTree): Step {
  switch (tree.is) {
    case 'land': {
      const { landing } = tree;
      return () => landing;
    }
    case 'do': {
      const { run } = tree.action;
      const next = compileTree(tree.next);
      return (words, told) => {
        run(words, told);
        return next(words, told);
      };
    }
    case 'test': {
      const { test } = tree.guard;
      const [yes, no] = [compileTree(tree.yes), compileTree(tree.no)];
      return (words, told) => (test(words) ? yes(words, told) : no(words, told));
    }
  }
}
