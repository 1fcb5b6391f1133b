import type { CallProblem, CheckedArguments } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import { emptyLog } from '../database/open-database.ts';
import type { App } from './app.ts';
import { findAttempt } from './find-attempt.ts';

/** Deletes what an officer typed before one decision, or everything they wrote beside an attempt, out of the database. */
export function deleteWords(
  app: App,
  trainee: Trainee,
  { attempt, seq }: Omit<CheckedArguments<'words.delete'>, 'as'>,
): Result<null, CallProblem<'words.delete'>> {
  if (findAttempt(app, trainee.id, attempt) === undefined) return failed({ kind: 'no-such-attempt' });
  if (seq === undefined) removeWritten(app, attempt);
  else app.stores.typedWords.removeOne(attempt, seq);
  emptyLog(app.folder.db);
  return succeeded(null);
}

/** Takes everything away that was written beside an attempt. */
export function removeWritten({ stores, together }: App, attempt: string): void {
  together(() => {
    stores.typedWords.remove(attempt);
    stores.plusDeltas.remove(attempt);
  });
}
