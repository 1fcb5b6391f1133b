// Two ways in. The launch token is printed for the person who started the host and may be used as often as they like
// while the host runs: whoever can read it sits at that terminal already. A browser, though, is started with its
// address as an argument, and arguments are listed to every account on the machine for as long as the browser runs. So
// it gets an opening token instead: made from the launch token, good for one use within two minutes.

import { createHmac, randomBytes } from 'node:crypto';
import { sameSecret } from './same-secret.ts';

const openingLife = 120_000;

/** A secret nobody can guess: 32 random bytes, in letters that a URL keeps as they are. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A token that lets one page in, once, until two minutes after `now` (ms since 1970). */
export function makeOpeningToken(launchToken: string, now: number): string {
  const unsigned = `${now + openingLife}.${randomBytes(16).toString('base64url')}`;
  return `${unsigned}.${sign(launchToken, 'opening', unsigned)}`;
}

/** What shows that a host holds the launch token without showing the token. */
export function proveLaunchToken(launchToken: string, challenge: string): string {
  return sign(launchToken, 'running', challenge);
}

export type TokenAnswer = 'let-in' | 'wrong' | 'used' | 'late';

/** Judges tokens for one launch, and remembers which opening tokens were used. `now` gives ms since 1970. */
export function createTokenJudge(launchToken: string, now: () => number): (token: string) => TokenAnswer {
  const used = new Map<string, number>();
  return (token) => {
    if (sameSecret(token, launchToken)) return 'let-in';
    const [until = '', random = '', signature = '', ...rest] = token.split('.');
    const signed = sameSecret(signature, sign(launchToken, 'opening', `${until}.${random}`));
    if (!signed || rest.length > 0) return 'wrong';
    const time = now();
    if (time > Number(until)) return 'late';
    if (used.has(random)) return 'used';
    for (const [old, end] of used) if (time > end) used.delete(old);
    used.set(random, Number(until));
    return 'let-in';
  };
}

function sign(key: string, purpose: 'opening' | 'running', text: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');
}
