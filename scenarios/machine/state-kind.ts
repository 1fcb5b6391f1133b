import type { Scenario } from '../format/scenario-document.ts';

export type State = Scenario['machine']['states'][string];

/**
 * What a state is. A `node` has choices; a `beat` is spoken in passing; a `scene` state rests in a region beside the
 * talk; a `final` child ends the state it stands in; an `ending` ends the interview.
 */
export type StateKind = 'node' | 'beat' | 'scene' | 'final' | 'ending' | 'compound' | 'parallel';

/** The region of a parallel state in which the conversation goes on. Every other region is scenery. */
export const talkRegion = 'talk';

/** What kind of state this is, from its own keys and where it stands. */
export function stateKind(
  state: State,
  place: { readonly top: boolean; readonly inScene: boolean },
): StateKind {
  if (state.type === 'final') return place.top ? 'ending' : 'final';
  if (state.type === 'parallel') return 'parallel';
  if (state.states !== undefined) return 'compound';
  if (place.inScene) return 'scene';
  return state.meta?.choices === undefined ? 'beat' : 'node';
}
