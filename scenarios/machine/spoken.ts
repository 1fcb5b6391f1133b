import type { Line } from '../format/line.ts';
import type { DeepReadonly } from '../format/deep-readonly.ts';
import type { Context } from './context.ts';
import { holds } from './holds.ts';
import type { StateEntry } from './index-scenario.ts';

/** A line as it was spoken: its words, whose they are, and the state that holds it. */
export type Spoken = DeepReadonly<Omit<Line, 'text' | 'when'>> & {
  readonly text: string;
  readonly state: string;
  /** Its place among the lines of that state, from 0. */
  readonly line: number;
};

/**
 * The lines a state speaks now: those without a condition, those whose `when` holds after all actions, and those whose
 * fact the decision just taken disclosed. What was said at this node since the interview came to it is not said again.
 */
export function spokenBy(
  entry: StateEntry,
  context: Context,
  disclosed: readonly string[],
  alreadySaid: readonly Spoken[] = [],
): readonly Spoken[] {
  const lines = entry.state.meta?.lines ?? [];
  return lines.flatMap((written, line): Spoken[] => {
    const { text, when, ...rest } = written;
    if (text === undefined) throw new Error(`A line of ${entry.path} has no text although it was parsed.`);
    if (rest.says !== undefined && !disclosed.includes(rest.says)) return [];
    if (when !== undefined && !holds(when, context)) return [];
    if (alreadySaid.some((said) => said.state === entry.path && said.line === line)) return [];
    return [{ ...rest, text, state: entry.path, line }];
  });
}

/** What can be noticed at a state now. */
export function noticedAt(entry: StateEntry, context: Context): readonly string[] {
  const notices = entry.state.meta?.notice ?? [];
  return notices.filter(({ when }) => when === undefined || holds(when, context)).map(({ text }) => text);
}
