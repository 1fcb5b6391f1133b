import { activeSeconds, eventsOf } from './active-time.ts';
import type { App } from './app.ts';
import { assessStored, resultOf } from './assess-stored.ts';
import type { RunningAttempt } from './find-attempt.ts';
import { idleLimitOf } from './idle-limit.ts';

/** Closes a practice attempt whose last decision has just been stored. The caller's transaction makes the two one. */
export function closePractice(app: App, { run, store }: RunningAttempt): void {
  const decisions = store.readDecisions(run.attempt);
  const events = eventsOf(run.started, decisions, store.readMarks(run.attempt));
  const assessment = assessStored(
    app,
    run,
    decisions.map(({ decision }) => decision),
  );
  app.stores.practiceEnds.close(run.attempt, {
    closed: decisions.at(-1)?.decided ?? run.started,
    activeSeconds: activeSeconds(events, idleLimitOf(app, run.trainee)),
    result: resultOf(assessment),
  });
}
