import type { Path } from './place.ts';

/** Why a scenario file is not taken: one sentence for people, the exact place, and the line where it is known. */
export type Refusal = {
  readonly sentence: string;
  /** Such as `machine.states.plan.states.doorway.on.ask-private[0].target`; empty for the file as a whole. */
  readonly path: string;
  readonly line?: number | undefined;
};

/**
 * A fault at a place of the document. `about` words follow the place as their subject ("choice 2, “…”, leads to …"),
 * `within` words bring their own and follow "In …".
 */
export type Problem = {
  readonly path: Path;
  readonly stance: 'about' | 'within';
  /** A function where finding them costs something, such as looking for the nearest of many names. */
  readonly words: string | (() => string);
};

/** A fault of the thing at a path, in words that begin with a verb. */
export function about(path: Path, words: Problem['words']): Problem {
  return { path, stance: 'about', words };
}

/** A fault inside the thing at a path, in words that name their own subject. */
export function within(path: Path, words: Problem['words']): Problem {
  return { path, stance: 'within', words };
}

/** How many refusals are told at once. Whoever has more mends these first. */
export const mostRefusals = 50;

/** How many problems are looked at for those; a file with more is broken throughout, and the first will do. */
export const mostProblems = 500;
