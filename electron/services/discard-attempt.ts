import { emptyLog } from '../database/open-database.ts';
import type { CallProblem } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import type { App } from './app.ts';
import { findAttempt } from './find-attempt.ts';

/** Takes away an attempt that has not reached an ending. Nothing of it is shown or exported again. */
export function discardAttempt(
  app: App,
  trainee: Trainee,
  attempt: string,
): Result<null, CallProblem<'attempt.discard'>> {
  const found = findAttempt(app, trainee.id, attempt);
  if (found === undefined) return failed({ kind: 'no-such-attempt' });
  if (found.is !== 'running') return failed({ kind: 'closed' });
  app.together(() => {
    app.stores.typedWords.remove(attempt);
    found.store.remove(attempt);
  });
  emptyLog(app.folder.db);
  return succeeded(null);
}
