import type { CallProblem, CheckedArguments } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import { emptyLog } from '../database/open-database.ts';
import type { App } from './app.ts';
import { findAttempt } from './find-attempt.ts';

/** Keeps the first page of a debrief, and answers only once it is on disk. Both halves empty delete it. */
export function keepPlusDelta(
  app: App,
  trainee: Trainee,
  { attempt, plus, delta }: Omit<CheckedArguments<'plusDelta.keep'>, 'as'>,
): Result<null, CallProblem<'plusDelta.keep'>> {
  const found = findAttempt(app, trainee.id, attempt);
  if (found === undefined) return failed({ kind: 'no-such-attempt' });
  if (found.is === 'running') return failed({ kind: 'not-closed' });
  if (plus.trim() === '' && delta.trim() === '') {
    app.stores.plusDeltas.remove(attempt);
    emptyLog(app.folder.db);
  } else {
    app.stores.plusDeltas.keep(attempt, trainee.id, { plus, delta });
  }
  return succeeded(null);
}
