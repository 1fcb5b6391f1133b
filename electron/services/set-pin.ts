import type { CallProblem, CheckedArguments } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import type { App } from './app.ts';
import { keepPin } from './keep-pin.ts';
import { triesLeft } from './pin-throttle.ts';
import { tryPin } from './try-pin.ts';

/** Sets, changes or takes away one's own PIN; who has one gives it first. */
export async function setPin(
  app: App,
  { id }: Trainee,
  { current, next }: Pick<CheckedArguments<'trainee.setPin'>, 'current' | 'next'>,
): Promise<Result<null, CallProblem<'trainee.setPin'>>> {
  const { pins } = app.stores;
  const kept = pins.read(id);
  if (kept !== undefined && current === undefined) {
    return failed({ kind: 'pin-wrong', triesLeft: triesLeft(kept) });
  }
  const tried = await tryPin(app, id, current ?? '');
  if (!tried.ok) return tried;
  if (next === undefined) pins.remove(id);
  else pins.set(id, await keepPin(next, app.random));
  return succeeded(null);
}
