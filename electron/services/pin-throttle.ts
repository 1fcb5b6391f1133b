import type { PinFailures } from '../database/pin-store.ts';

/** Wrong tries that cost nothing but themselves. */
const freeTries = 5;
const firstWait = 30;
const longestWait = 3_600;

/** Tries left before the next wait; after the free ones there is one between two waits. */
export function triesLeft({ failures }: Pick<PinFailures, 'failures'>): number {
  return Math.max(0, freeTries - failures);
}

/**
 * Seconds until the next try: none for five wrong tries, then half a minute, doubled with each further one up to an hour.
 * It is counted from what is stored, so that a restart changes nothing; a clock set back makes no wait longer than its own.
 */
export function secondsToWait({ failures, failedAt }: PinFailures, now: Date): number {
  if (failures < freeTries || failedAt === null) return 0;
  const wait = Math.min(longestWait, firstWait * 2 ** (failures - freeTries));
  const left = wait - (now.getTime() - Date.parse(failedAt)) / 1_000;
  return Math.ceil(Math.min(wait, Math.max(0, left)));
}
