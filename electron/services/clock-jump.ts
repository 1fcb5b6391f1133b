import type { Event } from './active-time.ts';

/** How far the clock may run away from the timer before it counts as set, in milliseconds. */
const tolerance = 5_000;

/**
 * Whether the clock was set while an attempt went on: it ran away from the timer by more than five seconds between two
 * things stored in one run of the app, or went back, there or against the last record that was closed.
 */
export function clockJumped(events: readonly Event[], lastClosedAt: string | undefined): boolean {
  const closedAt = events.at(-1)?.at.at;
  const wentBackSinceTheLast =
    lastClosedAt !== undefined && closedAt !== undefined && Date.parse(closedAt) < Date.parse(lastClosedAt);
  return wentBackSinceTheLast || events.some((event, position) => jumpedSince(events[position - 1], event));
}

function jumpedSince(before: Event | undefined, event: Event): boolean {
  if (before === undefined) return false;
  const wall = Date.parse(event.at.at) - Date.parse(before.at.at);
  if (wall < 0) return true;
  if (before.at.run !== event.at.run) return false;
  return Math.abs(wall - (event.at.timer - before.at.timer)) > tolerance;
}
