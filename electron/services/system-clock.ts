import { uptime } from 'node:os';
import type { Clock } from './clock.ts';

/** This computer's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  // On Linux Node's own timer stands still while the computer sleeps, which would look like a clock that was set; the
  // time since it was started does not. Windows and macOS count sleep in the timer.
  monotonic: () => (process.platform === 'linux' ? uptime() * 1_000 : performance.now()),
  offsetMinutes: () => -new Date().getTimezoneOffset(),
};
