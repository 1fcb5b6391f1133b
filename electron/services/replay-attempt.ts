import type { Decision } from '../../scenarios/machine/decision.ts';
import type { Interview } from '../../scenarios/machine/interview.ts';
import { replay } from '../../scenarios/machine/replay.ts';
import type { Run } from '../../scenarios/machine/replay.ts';
import type { App } from './app.ts';
import type { AttemptTexts, RunningAttempt } from './find-attempt.ts';

/** An attempt as a run: the stored texts it is played on, and what was decided. */
export function runOf({ texts }: App, attempt: AttemptTexts, decisions: readonly Decision[]): Run {
  return {
    scenario: texts.scenario(attempt.scenarioHash),
    directory: texts.directory(attempt.directoryHash),
    decisions,
  };
}

/** The interview that stored decisions make. That they can have been taken was checked before each was stored. */
export function replayed(run: Run): Interview {
  const result = replay(run);
  if (result.ok) return result.interview;
  throw new Error(`Decision ${result.seq} is stored and cannot have been taken. ${result.problem}`);
}

/** Where a running attempt stands, from memory when that agrees with what is stored, else replayed. */
export function interviewNow(app: App, { run, store }: RunningAttempt): Interview {
  const { attempt } = run;
  const known = app.interviews.at(attempt, store.countDecisions(attempt));
  if (known !== undefined) return known;
  const decisions = store.readDecisions(attempt).map(({ decision }) => decision);
  const interview = replayed(runOf(app, run, decisions));
  app.interviews.keep(attempt, interview);
  return interview;
}
