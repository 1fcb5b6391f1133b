import type { CallProblem, CheckedArguments } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import type { App } from './app.ts';
import { attemptInProgress } from './attempt-in-progress.ts';
import { findAttempt } from './find-attempt.ts';

/**
 * Keeps what an officer would say before the choices are shown, and answers only once it is on disk. It stands beside the
 * attempt and never in it. Only the next decision has words to be typed: afterwards it would be known what there was.
 */
export function keepWords(
  app: App,
  trainee: Trainee,
  { attempt, ...typed }: Omit<CheckedArguments<'words.keep'>, 'as'>,
): Result<null, CallProblem<'words.keep'>> {
  const found = findAttempt(app, trainee.id, attempt);
  if (found === undefined) return failed({ kind: 'no-such-attempt' });
  if (found.is !== 'running') return failed({ kind: 'closed' });
  if (typed.seq !== found.store.countDecisions(attempt) + 1) {
    return failed({ kind: 'moved-on', attempt: attemptInProgress(app, found) });
  }
  app.stores.typedWords.keep(attempt, trainee.id, typed);
  return succeeded(null);
}
