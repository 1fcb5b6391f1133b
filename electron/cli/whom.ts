import type { Office } from '../services/office.ts';

/** What tells two people of one name apart: the badge of the one who is meant, or that they have none. */
export type Whom = {
  readonly whoseBadge?: string | undefined;
  readonly withoutBadge?: boolean | undefined;
};

/** Somebody by a badge or a name, as services look them up. */
export function whom(who: string, { whoseBadge, withoutBadge }: Whom): Parameters<Office['find']>[0] {
  return {
    who,
    ...(whoseBadge !== undefined && { badge: whoseBadge }),
    ...(withoutBadge === true && { withoutBadge }),
  };
}
