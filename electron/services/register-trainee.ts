import type { CallProblem, CheckedArguments } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { SignedIn, Trainee } from '../contract/values.ts';
import type { TraineeNames } from '../database/trainee-store.ts';
import type { App } from './app.ts';
import { defaultIdleLimitSeconds } from './idle-limit.ts';
import { keepPin } from './keep-pin.ts';
import { newId } from './random.ts';

/** Adds somebody and signs them in. Two people cannot share a badge; the second of one name needs one. */
export async function registerTrainee(
  app: App,
  { pin, ...given }: CheckedArguments<'trainee.register'>,
): Promise<Result<SignedIn, CallProblem<'trainee.register'>>> {
  const kept = pin === undefined ? undefined : await keepPin(pin, app.random);
  const names = namesFrom(given);
  const problem = problemWithNames(app, names);
  if (problem !== undefined) return failed(problem);
  const { trainees, pins } = app.stores;
  const id = newId(app.random);
  app.together(() => {
    trainees.insert(id, names, defaultIdleLimitSeconds, app.reading());
    if (kept !== undefined) pins.set(id, kept);
  });
  return succeeded({ as: app.sessions.begin(id), trainee: traineeThatIs(app, id) });
}

/** Gives somebody other names. Their records keep the ones of their day. */
export function renameTrainee(
  app: App,
  trainee: Trainee,
  given: Omit<CheckedArguments<'trainee.rename'>, 'as'>,
): Result<Trainee, CallProblem<'trainee.rename'>> {
  const names = namesFrom(given);
  const problem = problemWithNames(app, names, trainee.id);
  if (problem !== undefined) return failed(problem);
  app.stores.trainees.rename(trainee.id, names);
  return succeeded(traineeThatIs(app, trainee.id));
}

type Given = Pick<CheckedArguments<'trainee.register'>, 'legalName' | 'displayName' | 'badge'>;

function namesFrom({ legalName, displayName, badge }: Given): TraineeNames {
  return { legalName, displayName, badge: badge ?? null };
}

function problemWithNames(
  { stores }: App,
  { legalName, displayName, badge }: TraineeNames,
  self?: string,
): { readonly kind: 'badge-taken' } | { readonly kind: 'badge-needed' } | undefined {
  const { trainees } = stores;
  if (badge !== null) {
    const holder = trainees.holderOf(badge);
    return holder === undefined || holder === self ? undefined : { kind: 'badge-taken' };
  }
  const namesakes = [legalName, displayName].flatMap((name) => trainees.find(name));
  return namesakes.some(({ id }) => id !== self) ? { kind: 'badge-needed' } : undefined;
}

/** A trainee of whom it is known that they are there. */
export function traineeThatIs({ stores }: App, id: string): Trainee {
  const trainee = stores.trainees.read(id);
  if (trainee === undefined) throw new Error(`The trainee ${id} is not there.`);
  return trainee;
}
