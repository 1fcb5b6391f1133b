import type { Service } from '../format/directory.ts';

/** How far an entry can be relied on: somebody here called and it still holds, or not any more, or nobody ever did. */
export const standings = ['fictional', 'verified', 'stale', 'unverified'] as const;
export type Standing = (typeof standings)[number];

/** For how many days a call holds, unless whoever called says otherwise (domain brief, §4.7). */
export const verificationDays = 90;

/** The standing of a service on a day, written as 2026-11-22. A fictional entry never goes stale. */
export function standingOf({ fictional, verified }: Service, today: string): Standing {
  if (fictional === true) return 'fictional';
  if (verified === undefined) return 'unverified';
  return verified.expires < today ? 'stale' : 'verified';
}

/** Whether an entry can be relied on in an assessed attempt. */
export function isReliable(service: Service, today: string): boolean {
  const standing = standingOf(service, today);
  return standing === 'fictional' || standing === 'verified';
}
