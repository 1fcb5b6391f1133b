import type { Interview } from '../../../scenarios/machine/interview.ts';
import type { moods } from '../../../scenarios/format/vocabulary.ts';

/** How somebody's face is now: as the newest line that changed it left it. */
export function moodOf(interview: Interview, person: string): (typeof moods)[number] | undefined {
  const said = interview.turns.flatMap(({ spoken }) => spoken);
  return said.findLast(({ by, mood }) => by === person && mood !== undefined)?.mood;
}
