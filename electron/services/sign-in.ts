import type { CallProblem, CheckedArguments } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { SignedIn } from '../contract/values.ts';
import { foldName } from '../database/fold-name.ts';
import type { TraineeFound } from '../database/trainee-store.ts';
import type { App } from './app.ts';
import { expirePractice } from './practice-expiry.ts';
import { traineeThatIs } from './register-trainee.ts';
import { tryPin } from './try-pin.ts';

type Problem = CallProblem<'trainee.signIn'>;
/** How somebody is named: by what they type to sign in. */
export type Who = Pick<CheckedArguments<'trainee.signIn'>, 'who' | 'badge' | 'withoutBadge'>;

/** Signs in whoever typed their badge or name, never from a list, with their PIN if they have one. */
export async function signIn(
  app: App,
  { pin, ...who }: CheckedArguments<'trainee.signIn'>,
): Promise<Result<SignedIn, Problem>> {
  const identified = whoIs(app, who);
  if (!identified.ok) return identified;
  const { id, hasPin } = identified.value;
  if (hasPin) {
    if (pin === undefined) return failed({ kind: 'pin-needed' });
    const tried = await tryPin(app, id, pin);
    if (!tried.ok) return tried;
  }
  expirePractice(app, [identified.value]);
  return succeeded({ as: app.sessions.begin(id), trainee: traineeThatIs(app, id) });
}

/** The one person that was meant. A badge decides; of several with one name, the badge or having none tells which. */
export function whoIs(
  { stores }: App,
  { who, badge, withoutBadge }: Who,
): Result<TraineeFound, { readonly kind: 'unknown' } | { readonly kind: 'several' }> {
  const matching = stores.trainees.find(who);
  const byBadge = matching.filter(({ by }) => by === 'badge');
  const meant = (byBadge.length > 0 ? byBadge : matching).filter(
    (trainee) =>
      (badge === undefined || (trainee.badge !== null && foldName(trainee.badge) === foldName(badge))) &&
      (withoutBadge !== true || trainee.badge === null),
  );
  const [only, another] = meant;
  if (only === undefined) return failed({ kind: 'unknown' });
  return another === undefined ? succeeded(only) : failed({ kind: 'several' });
}
