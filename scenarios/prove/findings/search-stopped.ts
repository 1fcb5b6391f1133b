import { about } from '../../format/refusal.ts';
import type { StateGraph } from '../search/explore.ts';
import { grouped } from './found.ts';
import type { Found } from './found.ts';

/** That a walk stopped at its limit. */
export function searchStopped(graphs: readonly StateGraph[]): readonly Found[] {
  const cut = graphs.find(({ complete }) => !complete);
  if (cut === undefined) return [];
  const words = `has more states than were looked at: the search stopped after ${grouped(cut.walked)}, so that what was not found may still exist.`;
  return [{ kind: 'search-stopped', problem: about(['machine'], words), isOpen: true }];
}
