import { assertNever } from '../assert-never.ts';
import type { Guard } from '../format/guard.ts';
import type { Context } from './context.ts';

/** Whether a guard holds in a context. */
export function holds(guard: Guard, context: Context): boolean {
  switch (guard.type) {
    case 'atLeast':
      return context[guard.params.dimension] >= guard.params.value;
    case 'atMost':
      return context[guard.params.dimension] <= guard.params.value;
    case 'knows':
      return context.facts[guard.params.fact] === true;
    case 'need':
      return context.needs[guard.params.need] === true;
    case 'flag':
      return context.flags[guard.params.flag] === true;
    case 'all':
      return guard.params.of.every((term) => holds(term, context));
    case 'any':
      return guard.params.of.some((term) => holds(term, context));
    case 'not':
      return !holds(guard.params.of, context);
    default:
      return assertNever(guard);
  }
}

/** The first of several alternatives whose guard holds, or that has none. */
export function firstThatHolds<Entry extends { readonly guard?: Guard | undefined }>(
  alternatives: readonly Entry[],
  context: Context,
): Entry | undefined {
  return alternatives.find((entry) => entry.guard === undefined || holds(entry.guard, context));
}
