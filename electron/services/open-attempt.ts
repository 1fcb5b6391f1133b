import type { CallProblem } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { AttemptInProgress, Trainee } from '../contract/values.ts';
import type { App } from './app.ts';
import { attemptInProgress } from './attempt-in-progress.ts';
import { findAttempt } from './find-attempt.ts';

/** An attempt to go on with or to look at. Opening one that goes on is marked, for its active time. */
export function openAttempt(
  app: App,
  trainee: Trainee,
  attempt: string,
): Result<AttemptInProgress, CallProblem<'attempt.open'>> {
  const found = findAttempt(app, trainee.id, attempt);
  if (found === undefined) return failed({ kind: 'no-such-attempt' });
  if (found.is === 'running') found.store.insertMark(attempt, 'open', app.reading());
  return succeeded(attemptInProgress(app, found));
}
