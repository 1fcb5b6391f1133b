import type { Chained, RecordLink } from '../contract/chain-link.ts';
import type { Mode } from '../contract/values.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import type { PracticeEnd } from '../database/practice-store.ts';
import type { RunStore, StartedRun } from '../database/run-store.ts';
import type { App } from './app.ts';

/** What an attempt is played on. */
export type AttemptTexts = Pick<
  StartedRun,
  'attempt' | 'scenarioHash' | 'rubricHash' | 'directoryHash' | 'seed'
>;

/** An attempt that goes on: its ending has not been reached. */
export type RunningAttempt = {
  readonly is: 'running';
  readonly mode: Mode;
  readonly run: StartedRun;
  readonly store: RunStore;
};

/** A practice attempt at its ending. */
export type PracticedAttempt = {
  readonly is: 'practiced';
  readonly mode: 'practice';
  readonly run: StartedRun;
  readonly end: PracticeEnd;
};

/** An assessed attempt that has become a record. */
export type RecordedAttempt = {
  readonly is: 'recorded';
  readonly mode: 'assessed';
  readonly run: AttemptTexts;
  readonly record: Chained<RecordLink>;
};

export type ClosedAttempt = PracticedAttempt | RecordedAttempt;
export type FoundAttempt = RunningAttempt | ClosedAttempt;

/** A trainee's attempt, wherever it stands. Somebody else's is as little there as one that never was. */
export function findAttempt({ stores }: App, trainee: string, attempt: string): FoundAttempt | undefined {
  const practised = stores.practice.read(attempt);
  if (practised !== undefined) {
    if (practised.trainee !== trainee) return undefined;
    const end = stores.practiceEnds.readEnd(attempt);
    return end === undefined
      ? { is: 'running', mode: 'practice', run: practised, store: stores.practice }
      : { is: 'practiced', mode: 'practice', run: practised, end };
  }
  const unfinished = stores.unfinished.read(attempt);
  if (unfinished !== undefined) {
    if (unfinished.trainee !== trainee) return undefined;
    return { is: 'running', mode: 'assessed', run: unfinished, store: stores.unfinished };
  }
  const assessed = stores.records.readAttempt(attempt);
  const record = stores.records.readOfAttempt(attempt);
  if (assessed === undefined || record === undefined || record.trainee.id !== trainee) return undefined;
  return { is: 'recorded', mode: 'assessed', run: assessed, record };
}

/** What was decided in an attempt, in order. */
export function decisionsOf({ stores }: App, found: FoundAttempt): readonly Decision[] {
  switch (found.is) {
    case 'running':
      return found.store.readDecisions(found.run.attempt).map(({ decision }) => decision);
    case 'practiced':
      return stores.practice.readDecisions(found.run.attempt).map(({ decision }) => decision);
    case 'recorded':
      return stores.records
        .readDecisions(found.run.attempt)
        .map(({ node, choice, args }) => ({ node, choice, ...(args === null ? {} : { args }) }));
  }
}
