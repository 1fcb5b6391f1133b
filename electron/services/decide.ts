import { assertNever } from '../../scenarios/assert-never.ts';
import { canonicalJson } from '../../scenarios/canonical-json.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import { latestTurn, takeDecision } from '../../scenarios/machine/interview.ts';
import type { Interview } from '../../scenarios/machine/interview.ts';
import type { CallProblem, CallValues, CheckedArguments } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import type { App } from './app.ts';
import { attemptInProgress } from './attempt-in-progress.ts';
import { closePractice } from './close-practice.ts';
import { closeAssessed } from './close-assessed.ts';
import { decisionsOf, findAttempt } from './find-attempt.ts';
import type { ClosedAttempt, RunningAttempt } from './find-attempt.ts';
import { interviewNow } from './replay-attempt.ts';

type Decided = Result<CallValues['attempt.decide'], CallProblem<'attempt.decide'>>;

/**
 * Takes a decision and answers only once it is on disk. The same decision sent again is acknowledged again; another at a
 * place that is taken, or one that leaves a gap, gets the attempt as it is stored.
 */
export function decide(
  app: App,
  trainee: Trainee,
  { attempt, seq, decision: sent }: Omit<CheckedArguments<'attempt.decide'>, 'as'>,
): Decided {
  const decision = withoutNothing(sent);
  const found = findAttempt(app, trainee.id, attempt);
  if (found === undefined) return failed({ kind: 'no-such-attempt' });
  if (found.is !== 'running') return decideAfterTheEnd(app, found, seq, decision);
  const stored = found.store.countDecisions(attempt);
  if (seq === stored + 1) return takeNext(app, found, seq, decision);
  const isKnown = seq <= stored && isSame(decisionsOf(app, found)[seq - 1], decision);
  return isKnown
    ? succeeded({ seq, closed: false, record: null })
    : failed({ kind: 'moved-on', attempt: attemptInProgress(app, found) });
}

/** The answer to the last decision may have been lost on the way; whoever sends it again is told that it stands. */
function decideAfterTheEnd(app: App, found: ClosedAttempt, seq: number, decision: Decision): Decided {
  if (!isSame(decisionsOf(app, found)[seq - 1], decision)) return failed({ kind: 'closed' });
  const record = found.is === 'recorded' ? found.record.record : null;
  return succeeded({ seq, closed: true, record });
}

function takeNext(app: App, found: RunningAttempt, seq: number, decision: Decision): Decided {
  const taken = takeDecision(interviewNow(app, found), decision);
  if (!taken.ok) return failed({ kind: 'not-open', sentence: taken.problem });
  const decided = app.reading();
  const ending = app.together(() => {
    found.store.insertDecision(found.run.attempt, { seq, decision, decided });
    return closeAtEnding(app, found, taken.interview);
  });
  // Only now: had the disk refused it, the interview would still stand where it stood.
  app.interviews.keep(found.run.attempt, taken.interview);
  return succeeded({ seq, ...ending });
}

function closeAtEnding(
  app: App,
  found: RunningAttempt,
  interview: Interview,
): { readonly closed: boolean; readonly record: string | null } {
  if (latestTurn(interview).place.is !== 'ending') return { closed: false, record: null };
  switch (found.mode) {
    case 'practice':
      closePractice(app, found);
      return { closed: true, record: null };
    case 'assessed':
      return { closed: true, record: closeAssessed(app, found) };
    default:
      return assertNever(found.mode);
  }
}

function isSame(stored: Decision | undefined, sent: Decision): boolean {
  return (
    stored !== undefined &&
    stored.node === sent.node &&
    stored.choice === sent.choice &&
    canonicalJson(stored.args ?? null) === canonicalJson(sent.args ?? null)
  );
}

/** The schema writes an argument that was left out as undefined; a decision then has none. */
function withoutNothing({ node, choice, args }: Decision): Decision {
  return { node, choice, ...(args === undefined ? {} : { args }) };
}
