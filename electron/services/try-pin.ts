import type { App } from './app.ts';
import { isPin } from './keep-pin.ts';
import { secondsToWait, triesLeft } from './pin-throttle.ts';

export type PinTried =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly problem:
        | { readonly kind: 'pin-wrong'; readonly triesLeft: number }
        | { readonly kind: 'throttled'; readonly seconds: number };
    };

/**
 * Tries a PIN. The try is counted on disk before it is judged, so that neither a restart nor several tries at once get
 * round the throttle. Somebody without a PIN passes.
 */
export async function tryPin({ stores, clock }: App, trainee: string, pin: string): Promise<PinTried> {
  const { pins } = stores;
  const kept = pins.read(trainee);
  if (kept === undefined) return { ok: true };
  const now = clock.now();
  const seconds = secondsToWait(kept, now);
  if (seconds > 0) return { ok: false, problem: { kind: 'throttled', seconds } };
  pins.countFailure(trainee, now.toISOString());
  if (!(await isPin(pin, kept))) {
    return {
      ok: false,
      problem: { kind: 'pin-wrong', triesLeft: triesLeft({ failures: kept.failures + 1 }) },
    };
  }
  pins.clearFailures(trainee);
  return { ok: true };
}
