import type { Guard } from '../format/guard.ts';
import type { Scenario } from '../format/scenario-document.ts';
import type { outcomeStates, outcomeSubjects } from '../format/vocabulary.ts';
import { holds } from '../machine/holds.ts';
import type { Turn } from '../machine/turn.ts';

/** The ending an interview reached, with what holds of it on this route. */
export type ReportEnding = {
  readonly path: string;
  readonly title: string;
  /** What is in place, was put within reach, or is theirs to decide, for each of the three outcomes. */
  readonly outcomes: readonly {
    readonly of: (typeof outcomeSubjects)[number];
    readonly is: (typeof outcomeStates)[number];
    readonly text: string;
  }[];
  /** What the person tells somebody they trust about it. */
  readonly dayAfter: readonly { readonly to: string; readonly text: string }[];
};

/** The ending that a turn rests at; nothing while the interview goes on. */
export function reportEnding({ id }: Scenario, { place, context }: Turn): ReportEnding | null {
  if (place.is === 'node') return null;
  const { title, outcomes = [], dayAfter = [] } = place.ending.state.meta ?? {};
  if (title === undefined) throw new Error(`The ending ${place.path} of ${id} has no title.`);
  const holdsNow = ({ when }: { readonly when?: Guard | undefined }) =>
    when === undefined || holds(when, context);
  return {
    path: place.path,
    title,
    outcomes: outcomes.filter(holdsNow).map(({ of, is, text }) => ({ of, is, text })),
    dayAfter: dayAfter.filter(holdsNow).map(({ to, text }) => ({ to, text })),
  };
}
