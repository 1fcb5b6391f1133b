import { expect, it } from 'vitest';
import type { Changes } from './broken-document.ts';
import { refusalsOf } from './broken-document.ts';

/** A fixture, what is broken in it, and the sentences and paths with which it is refused. */
export type RefusedCase = {
  readonly of: string;
  readonly changes: Changes;
  readonly says: readonly (readonly [sentence: string, path: string])[];
};

/** One test for each case, named by what is wrong. */
export function itRefuses(cases: Readonly<Record<string, RefusedCase>>): void {
  it.each(Object.entries(cases))('refuses %s', (_, { of, changes, says }) => {
    const refusals = refusalsOf(of, changes);
    expect(refusals.map(({ sentence, path }) => [sentence, path])).toEqual(says);
  });
}

/** The place of a state in a fixture, and of something inside it: `at('account.open', 'meta.stakes')`. */
export function at(state: string, inside = ''): string {
  const place = `machine.states.${state.split('.').join('.states.')}`;
  return inside === '' ? place : `${place}.${inside}`;
}
