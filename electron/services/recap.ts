import { latestTurn } from '../../scenarios/machine/interview.ts';
import type { Interview } from '../../scenarios/machine/interview.ts';

/**
 * Two lines that tell somebody who comes back where they are: those of the last stopping place they came to, else the
 * last thing they heard, else the dispatch.
 */
export function recapOf(interview: Interview): string {
  const { scenario } = interview.index;
  const written = interview.turns.map(({ place }) =>
    place.is === 'node' ? place.node.state.meta?.recap : undefined,
  );
  const stoppingPlace = written.findLast((recap) => recap !== undefined);
  if (stoppingPlace !== undefined) return stoppingPlace;
  const heard = latestTurn(interview).spoken.findLast(({ by }) => by !== 'scene');
  const speaker = heard === undefined ? undefined : scenario.people[heard.by]?.name;
  return heard === undefined || speaker === undefined
    ? scenario.briefing.dispatch
    : `${speaker}: “${heard.text}”`;
}
