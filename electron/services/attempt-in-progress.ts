import type { AttemptInProgress } from '../contract/values.ts';
import type { App } from './app.ts';
import { decisionsOf } from './find-attempt.ts';
import type { FoundAttempt } from './find-attempt.ts';
import { forkedFrom } from './forked-from.ts';

/** An attempt as the play screen needs it, with the exact scenario it is played on. */
export function attemptInProgress(app: App, found: FoundAttempt): AttemptInProgress {
  const { attempt, seed, scenarioHash } = found.run;
  return {
    attempt,
    mode: found.mode,
    seed,
    scenarioHash,
    scenario: app.texts.scenario(scenarioHash),
    directory: app.texts.directory(found.run.directoryHash) ?? null,
    decisions: decisionsOf(app, found),
    closed: found.is !== 'running',
    record: found.is === 'recorded' ? found.record.record : null,
    forkedFrom: forkedFrom(app, attempt),
    written: {
      typed: app.stores.typedWords.read(attempt),
      plusDelta: app.stores.plusDeltas.read(attempt) ?? null,
    },
  };
}
