/** The time of day, a timer that no setting of the clock moves, and how far local time is ahead of UTC. */
export type Clock = {
  readonly now: () => Date;
  /** Milliseconds since any fixed moment. It goes on while the computer sleeps. */
  readonly monotonic: () => number;
  readonly offsetMinutes: () => number;
};
