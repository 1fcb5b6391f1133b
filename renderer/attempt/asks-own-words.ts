import { latestTurn } from '../../scenarios/machine/interview.ts';
import type { Interview } from '../../scenarios/machine/interview.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Whether the officer is asked for their own words before the choices of this turn: at every turn, never, or at the
 * nodes their author marked, each the first time the interview comes to it.
 */
export function asksOwnWords(interview: Interview, when: Settings['ownWords']): boolean {
  const { place } = latestTurn(interview);
  if (place.is === 'ending' || when === 'none') return false;
  if (when === 'every') return true;
  const isMarked = place.node.state.meta?.ownWords === true;
  return isMarked && interview.turns.slice(0, -1).every((turn) => turn.place.path !== place.path);
}
