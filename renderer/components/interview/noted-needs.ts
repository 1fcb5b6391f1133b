import type { Mode } from '../../../electron/contract/values.ts';
import type { Need } from '../../../scenarios/format/scenario-document.ts';
import { urgencies } from '../../../scenarios/format/vocabulary.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { referralView } from '../../../scenarios/machine/referral-view.ts';
import type { NeedState } from '../../../scenarios/machine/referral-view.ts';

export type NotedNeed = Need & {
  readonly id: string;
  /** How it stands, once the referral has begun. */
  readonly state: NeedState | undefined;
};

/**
 * What the officer's own asking has shown to be needed, in practice the most urgent first. In an assessed attempt it
 * stands in the notebook only from the referral on, where a service has to be found for each, and in the order in which it
 * was noted: what was heard, and what comes first, are the officer's to notice.
 */
export function notedNeeds(interview: Interview, mode: Mode): readonly NotedNeed[] {
  if (mode === 'assessed' && !hasComeToReferral(interview)) return [];
  const { needs } = interview.index.scenario;
  const states = new Map(referralView(interview)?.needs.map(({ need, state }) => [need, state]));
  const noted = Object.keys(latestTurn(interview).context.needs).flatMap((id): readonly NotedNeed[] => {
    const need = needs[id];
    return need === undefined ? [] : [{ ...need, id, state: states.get(id) }];
  });
  if (mode === 'assessed') return noted;
  return noted.toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency));
}

function hasComeToReferral({ turns }: Interview): boolean {
  return turns.some(({ place }) => place.is === 'node' && place.node.phase === 'referral');
}
