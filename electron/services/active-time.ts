import type { ClockReading } from '../database/clock-reading.ts';
import type { Mark, StoredDecision } from '../database/run-store.ts';

/** Something stored of an attempt, at its time. */
export type Event = {
  readonly kind: 'start' | 'decision' | Mark['kind'];
  /** Its place: so many decisions had been stored, itself included; then marks by number. */
  readonly after: number;
  readonly at: ClockReading;
};

/** Everything stored of an attempt in the order in which it happened, whatever order it is read in. */
export function eventsOf(
  started: ClockReading,
  decisions: readonly StoredDecision[],
  marks: readonly Mark[],
): readonly Event[] {
  const decided = decisions.map(({ seq, decided: at }): Event => ({ kind: 'decision', after: seq, at }));
  const marked = marks.map(({ kind, afterSeq, number, made }): Event => ({
    kind,
    // A mark stands after the decision that was the last then, and before the next.
    after: afterSeq + number / (number + 1),
    at: made,
  }));
  const start: Event = { kind: 'start', after: 0, at: started };
  return [start, ...decided, ...marked].toSorted((a, b) => a.after - b.after);
}

/**
 * Whole seconds of active time: the gaps between what was stored, each up to the idle limit. What lies after a pause does
 * not count until somebody goes on, nor what lies before an opening, because nobody knows whether anybody was there. Never
 * more than the clock says has passed.
 */
export function activeSeconds(events: readonly Event[], idleLimitSeconds: number): number {
  const cap = idleLimitSeconds * 1_000;
  const gaps = events.map((event, position) => {
    const before = events[position - 1];
    return before === undefined || !isCounted(before, event)
      ? 0
      : clamp(gapBetween(before.at, event.at), cap);
  });
  const whole = wallGap(events[0]?.at, events.at(-1)?.at);
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  return Math.floor(clamp(sum, Math.max(0, whole)) / 1_000);
}

function isCounted(before: Event, event: Event): boolean {
  return before.kind !== 'pause' && event.kind !== 'open' && before.at.run === event.at.run;
}

/** The shorter of what the clock and the timer say: a clock that was set makes no time. */
function gapBetween(before: ClockReading, after: ClockReading): number {
  return Math.min(wallGap(before, after), after.timer - before.timer);
}

function wallGap(before: ClockReading | undefined, after: ClockReading | undefined): number {
  return before === undefined || after === undefined ? 0 : Date.parse(after.at) - Date.parse(before.at);
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
