import { canonicalJson } from '../../scenarios/canonical-json.ts';
import type { Moment, RecordLink } from '../contract/chain-link.ts';
import { activeSeconds, eventsOf } from './active-time.ts';
import type { App } from './app.ts';
import { assessStored, resultOf } from './assess-stored.ts';
import { clockJumped } from './clock-jump.ts';
import type { RunningAttempt } from './find-attempt.ts';
import { idleLimitOf } from './idle-limit.ts';
import { newId } from './random.ts';

/**
 * Moves an assessed attempt whose last decision has just been stored into the chain, with its record, and gives the
 * record's id. Everything is computed from what is stored, and the caller's transaction makes it one.
 */
export function closeAssessed(app: App, { run, store }: RunningAttempt): string {
  const { chain, unfinished } = app.stores;
  const decisions = store.readDecisions(run.attempt);
  const events = eventsOf(run.started, decisions, store.readMarks(run.attempt));
  const assessment = assessStored(
    app,
    run,
    decisions.map(({ decision }) => decision),
  );
  const record = chain.append(run, decisions, {
    record: newId(app.random),
    trainee: snapshotOf(app, run.trainee),
    scenario: headOf(app, run.scenarioHash),
    closed: momentOf(decisions.at(-1)?.decided ?? run.started),
    activeSeconds: activeSeconds(events, idleLimitOf(app, run.trainee)),
    result: resultOf(assessment),
    clockJumped: clockJumped(events, chain.lastClosedAt()),
    appVersion: app.version,
    assessmentText: canonicalJson(assessment),
  });
  unfinished.remove(run.attempt);
  return record.record;
}

/** The trainee as of today: a record keeps the name and badge of its day. */
function snapshotOf({ stores }: App, id: string): RecordLink['trainee'] {
  const trainee = stores.trainees.read(id);
  if (trainee === undefined) throw new Error(`The trainee ${id} of an attempt is not there.`);
  return { id, legalName: trainee.legalName, badge: trainee.badge };
}

function headOf({ texts }: App, hash: string): RecordLink['scenario'] {
  const { id, version, title } = texts.scenario(hash);
  return { id, version, title, hash };
}

function momentOf({ at, offsetMinutes }: Moment): Moment {
  return { at, offsetMinutes };
}
