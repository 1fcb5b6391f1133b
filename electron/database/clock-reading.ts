import type { Moment } from '../contract/chain-link.ts';

/**
 * The time of something stored: the clock's, and beside it a timer that no setting of the clock moves, with the run of
 * the app that counted it. Two timers can be compared only within one run.
 */
export type ClockReading = Moment & {
  /** Milliseconds, whole. */
  readonly timer: number;
  readonly run: string;
};
