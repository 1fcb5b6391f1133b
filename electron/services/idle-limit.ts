import type { App } from './app.ts';

/** Two minutes: what a gap between decisions counts at most, until somebody sets their own. */
export const defaultIdleLimitSeconds = 120;

/** How many seconds of a gap count for a trainee. It is shown in no record. */
export function idleLimitOf({ stores }: App, trainee: string): number {
  return stores.trainees.read(trainee)?.idleLimitSeconds ?? defaultIdleLimitSeconds;
}
