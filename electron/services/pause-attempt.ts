import type { CallProblem } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import type { App } from './app.ts';
import { findAttempt } from './find-attempt.ts';

/** Marks that an attempt was paused, or gone on with. Said twice, it counts once. */
export function markAttempt(
  app: App,
  trainee: Trainee,
  attempt: string,
  kind: 'pause' | 'resume',
): Result<null, CallProblem<'attempt.pause'>> {
  const found = findAttempt(app, trainee.id, attempt);
  if (found === undefined) return failed({ kind: 'no-such-attempt' });
  if (found.is !== 'running') return failed({ kind: 'closed' });
  const last = found.store.readMarks(attempt).at(-1);
  const isSaid = last?.kind === kind && last.afterSeq === found.store.countDecisions(attempt);
  if (!isSaid) found.store.insertMark(attempt, kind, app.reading());
  return succeeded(null);
}
