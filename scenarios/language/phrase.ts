import type { Source } from '../assess/code-book-sources.ts';
import type { TextKind } from './scenario-texts.ts';

/** Words that a scenario should not say in a kind of text, with the reason. English only. */
export type Phrase = {
  readonly id: string;
  /** Matched without regard to case; an apostrophe is a straight one. */
  readonly pattern: RegExp;
  readonly in: readonly TextKind[];
  /** What is wrong with it and what to do, as the end of a sentence. */
  readonly reason: string;
  /** Texts that say so, or what practitioners do, or this product's own rule. */
  readonly basis: readonly Source[] | 'practice' | 'convention';
};
