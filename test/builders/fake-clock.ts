import type { Clock } from '../../electron/services/clock.ts';

/** A clock that goes only when a test lets it. */
export type FakeClock = Clock & {
  /** Lets so many milliseconds pass, on the clock and on the timer. */
  readonly pass: (milliseconds: number) => void;
  /** Sets the clock, by so many milliseconds, as somebody does in the settings; the timer goes on as it was. */
  readonly setBy: (milliseconds: number) => void;
};

/** A clock at four in the afternoon of 1 March 2026, UTC, where it is ten in the morning. */
export function fakeClock(): FakeClock {
  let wall = Date.UTC(2026, 2, 1, 16);
  let timer = 1_000;
  return {
    now: () => new Date(wall),
    monotonic: () => timer,
    offsetMinutes: () => -360,
    pass: (milliseconds) => {
      wall += milliseconds;
      timer += milliseconds;
    },
    setBy: (milliseconds) => {
      wall += milliseconds;
    },
  };
}
