import type { z } from 'zod';
import type { Path } from '../format/place.ts';
import type { WrittenState } from '../format/state.ts';
import type { UnexpandedScenario } from '../format/scenario-document.ts';

/** Where a sub-scene is used: the key of the phase it writes, and the scenario around it. */
export type SubScenePlace = { readonly key: string; readonly scenario: UnexpandedScenario };

/** What a sub-scene wrote: a phase, and for its parts the place in `with` they come from, so that a refusal names it. */
export type WrittenSubScene = {
  readonly phase: WrittenState;
  readonly origins: readonly { readonly part: Path; readonly from: Path }[];
};

/**
 * One version of a part of the interview that scenarios share. Pure, and never changed after release: a new wording is
 * a new version. It sets only flags that begin with its name, its choices' ids begin with its name, and it leaves only by
 * final children.
 */
export type SubScene = {
  readonly name: string;
  readonly version: number;
  /** What an author writes in `with`. */
  readonly with: z.ZodType;
  /** Writes the phase from a `with` that fits the schema. */
  readonly write: (given: unknown, place: SubScenePlace) => WrittenSubScene;
};

/** A sub-scene whose `write` knows the type that its schema gives. */
export function defineSubScene<With extends z.ZodType>(
  name: string,
  version: number,
  given: With,
  write: (given: z.output<With>, place: SubScenePlace) => WrittenSubScene,
): SubScene {
  return { name, version, with: given, write: (value, place) => write(given.parse(value), place) };
}
