import type { SourceId } from './code-book-sources.ts';

/**
 * What an entry of the code book rests on: published text that supports it, `practice` (common among people who do
 * this work, not checked against a text), or `convention` (this product decided it).
 */
export type Basis = { readonly source: readonly SourceId[] } | 'practice' | 'convention';

/** What every entry of the code book has. `good` is what to say or do, `bad` what not to; both were written for it. */
export interface Entry {
  readonly name: string;
  readonly definition: string;
  readonly good: string;
  readonly bad: string;
  readonly basis: Basis;
}
