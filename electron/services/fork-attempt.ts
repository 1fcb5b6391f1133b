import type { CallProblem, CheckedArguments } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { AttemptInProgress, Trainee } from '../contract/values.ts';
import type { App } from './app.ts';
import { attemptInProgress } from './attempt-in-progress.ts';
import { decisionsOf, findAttempt } from './find-attempt.ts';
import { newId } from './random.ts';

/**
 * Begins practice at a turn of a closed attempt, on the same texts and with the same seed. Everything it needs of that
 * attempt is copied, so that the one is never touched and may be deleted.
 */
export function forkAttempt(
  app: App,
  trainee: Trainee,
  { attempt: origin, from }: Omit<CheckedArguments<'attempt.fork'>, 'as'>,
): Result<AttemptInProgress, CallProblem<'attempt.fork'>> {
  const found = findAttempt(app, trainee.id, origin);
  if (found === undefined) return failed({ kind: 'no-such-attempt' });
  if (found.is === 'running') return failed({ kind: 'not-closed' });
  const decisions = decisionsOf(app, found);
  if (from > decisions.length) return failed({ kind: 'no-such-turn' });
  const { scenarioHash, rubricHash, directoryHash, seed } = found.run;
  const { practice, forks } = app.stores;
  const run = app.together(() => {
    const started = app.reading();
    const forked = {
      attempt: newId(app.random),
      trainee: trainee.id,
      scenarioHash,
      rubricHash,
      directoryHash,
      seed,
      started,
    };
    practice.insert(forked);
    for (const [position, decision] of decisions.slice(0, from - 1).entries()) {
      // At the time of the start, so that no active time is taken over with them.
      practice.insertDecision(forked.attempt, { seq: position + 1, decision, decided: started });
    }
    const fork = { origin, originMode: found.mode, fromSeq: from };
    forks.insert(forked.attempt, fork, decisions.slice(from - 1));
    return forked;
  });
  return succeeded(attemptInProgress(app, { is: 'running', mode: 'practice', run, store: practice }));
}
