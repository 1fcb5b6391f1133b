import type { Reported } from '../../electron/contract/debrief.ts';
import type { ActId, GateId } from '../../scenarios/assess/code-book.ts';
import type { ReportTurn } from '../../scenarios/report/report-turn.ts';

/** Of a closed attempt, what two ways are compared by. */
export type Told = Pick<Reported, 'report' | 'assessment'>;

/** What opened on one of two ways, and whether only there. */
export type OpenedFact = { readonly id: string; readonly text: string; readonly isOnlyHere: boolean };

/** One of two ways from the same turn on. */
export type Way = {
  /** What was said and done from the fork on, in order. */
  readonly turns: readonly ReportTurn[];
  /** What was told from the fork on. */
  readonly opened: readonly OpenedFact[];
  readonly ending: string | null;
  /** The required acts, and whether each was done at any time: what was taken over counts too. */
  readonly acts: readonly { readonly act: ActId; readonly isDone: boolean }[];
  /** The never-events from the fork on. */
  readonly gates: readonly GateId[];
};

/** A replay beside what it was forked from: what was said, what opened, and where it led. */
export type Comparison = { readonly seq: number; readonly before: Way; readonly now: Way };

/** Compares a replay with the attempt it was forked from, from the turn of the fork on. Judges neither. */
export function compareWithOrigin(now: Told, origin: Told & { readonly seq: number }): Comparison {
  const { seq } = origin;
  return { seq, before: wayOf(origin, now, seq), now: wayOf(now, origin, seq) };
}

function wayOf({ report, assessment }: Told, other: Told, seq: number): Way {
  const isFrom = (one: { readonly seq: number }) => one.seq >= seq;
  const turns = report.turns.filter(isFrom);
  const toldThere = new Set(other.report.turns.flatMap(({ disclosed }) => disclosed.map(({ id }) => id)));
  return {
    turns,
    opened: turns.flatMap(({ disclosed }) =>
      disclosed.map(({ id, text }) => ({ id, text, isOnlyHere: !toldThere.has(id) })),
    ),
    ending: report.ending?.title ?? null,
    acts: assessment.acts.map(({ act, doneAt }) => ({ act, isDone: doneAt.length > 0 })),
    gates: [...new Set(assessment.gates.filter(isFrom).map(({ gate }) => gate))],
  };
}
