import type { Interview } from '../../scenarios/machine/interview.ts';
import { boundedMap } from './bounded-map.ts';

/** Interviews as they stand, so that the next decision need not replay all before it. */
export type InterviewCache = {
  /** The interview after exactly so many decisions, if it is at hand. */
  readonly at: (attempt: string, decisions: number) => Interview | undefined;
  /** Keeps an interview whose decisions are all on disk. */
  readonly keep: (attempt: string, interview: Interview) => void;
  readonly clear: () => void;
};

/** More than a classroom plays at once; what is not at hand is replayed. */
const most = 48;

export function interviewCache(): InterviewCache {
  const interviews = boundedMap<Interview>(most);
  return {
    at: (attempt, decisions) => {
      const interview = interviews.get(attempt);
      return interview?.turns.length === decisions + 1 ? interview : undefined;
    },
    keep: interviews.set,
    clear: interviews.clear,
  };
}
