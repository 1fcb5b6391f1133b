import { newestRubric } from '../../scenarios/assess/rubric.ts';
import type { CallProblem, CheckedArguments } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { AttemptInProgress, Trainee } from '../contract/values.ts';
import type { App } from './app.ts';
import { attemptInProgress } from './attempt-in-progress.ts';
import { directoryForAttempt } from './directory-for-attempt.ts';
import { newId, newSeed } from './random.ts';

/** Begins an attempt on the texts as they are today; it is played and assessed on exactly these for ever. */
export function startAttempt(
  app: App,
  trainee: Trainee,
  { scenario, mode, seed }: Omit<CheckedArguments<'attempt.start'>, 'as'>,
): Result<AttemptInProgress, CallProblem<'attempt.start'>> {
  const shelved = app.shelved().get(scenario);
  if (shelved === undefined) return failed({ kind: 'no-such-scenario' });
  const bound = directoryForAttempt(app, shelved, mode);
  if (!bound.ok) return bound;
  const directory = bound.value;
  const { texts, practice, unfinished } = app.stores;
  const store = mode === 'practice' ? practice : unfinished;
  const run = app.together(() => {
    const started = {
      attempt: newId(app.random),
      trainee: trainee.id,
      scenarioHash: texts.keepScenario(shelved.scenario),
      rubricHash: texts.keepRubric(newestRubric),
      directoryHash: directory === undefined ? null : texts.keepDirectory(directory),
      seed: seed ?? newSeed(app.random),
      started: app.reading(),
    };
    store.insert(started);
    return started;
  });
  return succeeded(attemptInProgress(app, { is: 'running', mode, run, store }));
}
