import { newToken } from './random.ts';
import type { Random } from './random.ts';

/** Who is signed in. Kept in memory only: it is forgotten when the host ends. */
export type Sessions = {
  readonly begin: (trainee: string) => string;
  readonly traineeOf: (as: string) => string | undefined;
  readonly end: (as: string) => void;
};

/** More than a station ever has open; the oldest goes first, so that a page which signs in for ever costs nothing. */
const most = 500;

export function createSessions(random: Random): Sessions {
  const trainees = new Map<string, string>();
  return {
    begin: (trainee) => {
      const as = newToken(random);
      trainees.set(as, trainee);
      const oldest = trainees.keys().next();
      if (trainees.size > most && oldest.done !== true) trainees.delete(oldest.value);
      return as;
    },
    traineeOf: (as) => trainees.get(as),
    end: (as) => {
      trainees.delete(as);
    },
  };
}
