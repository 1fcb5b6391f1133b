import { dimensions, highestDimension, lowestDimension } from '../format/vocabulary.ts';
import type { Dimension } from '../format/vocabulary.ts';
import type { Scenario } from '../format/scenario-document.ts';

/** A set of names. A plain object, because XState's context is compared, printed and persisted as JSON. */
export type Names = { readonly [name: string]: true };

/** What guards need, and nothing else: no score, no history, no time. */
export type Context = { readonly [dimension in Dimension]: number } & {
  readonly facts: Names;
  readonly needs: Names;
  readonly flags: Names;
};

/** The context an interview opens with. */
export function openingContext(opening: Scenario['opening']): Context {
  return { ...opening, facts: {}, needs: {}, flags: {} };
}

/** The context with the dimensions moved, each kept from −3 to +3. */
export function shifted(
  context: Context,
  changes: { readonly [dimension in Dimension]?: number | undefined },
): Context {
  const next: { -readonly [dimension in Dimension]: number } & Context = { ...context };
  for (const dimension of dimensions) {
    const moved = context[dimension] + (changes[dimension] ?? 0);
    next[dimension] = Math.min(highestDimension, Math.max(lowestDimension, moved));
  }
  return next;
}

/** The names with some added; the same object when nothing is new. */
export function named(names: Names, added: readonly string[]): Names {
  const fresh = added.filter((name) => !names[name]);
  return fresh.length === 0 ? names : { ...names, ...Object.fromEntries(fresh.map((name) => [name, true])) };
}
