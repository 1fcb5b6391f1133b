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

type Saying = { readonly written: DeepReadonly<Line>; readonly spoken: Spoken };

const sayings = new WeakMap<StateEntry, readonly Saying[]>();

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
  const now: Spoken[] = [];
  for (const { written, spoken } of sayingsOf(entry)) {
    if (written.says !== undefined && !disclosed.includes(written.says)) continue;
    if (written.when !== undefined && !holds(written.when, context)) continue;
    if (alreadySaid.some(({ state, line }) => state === spoken.state && line === spoken.line)) continue;
    now.push(spoken);
  }
  return now;
}

/** Every line of a state as it is spoken when it is; made once, for a state speaks in each attempt that comes by. */
function sayingsOf(entry: StateEntry): readonly Saying[] {
  const known = sayings.get(entry);
  if (known !== undefined) return known;
  const lines = entry.state.meta?.lines ?? [];
  const made = lines.map((written, line): Saying => {
    const { text, when: _, ...rest } = written;
    if (text === undefined) throw new Error(`A line of ${entry.path} has no text although it was parsed.`);
    return { written, spoken: { ...rest, text, state: entry.path, line } };
  });
  sayings.set(entry, made);
  return made;
}

/** What can be noticed at a state now. */
export function noticedAt(entry: StateEntry, context: Context): readonly string[] {
  const notices = entry.state.meta?.notice;
  if (notices === undefined) return [];
  return notices.filter(({ when }) => when === undefined || holds(when, context)).map(({ text }) => text);
}
