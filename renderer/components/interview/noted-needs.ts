import type { Mode } from '../../../electron/contract/values.ts';
import type { Need } from '../../../scenarios/format/scenario-document.ts';
import { urgencies } from '../../../scenarios/format/vocabulary.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';

export type NotedNeed = Need & { readonly id: string };

/**
 * What the officer's own asking has shown to be needed, the most urgent first. In an assessed attempt it stands in the
 * notebook only from the referral on, where a service has to be found for each: earlier it would tell the officer that
 * something had been heard, which is theirs to notice.
 */
export function notedNeeds(interview: Interview, mode: Mode): readonly NotedNeed[] {
  if (mode === 'assessed' && !hasComeToReferral(interview)) return [];
  const { needs } = interview.index.scenario;
  const noted = latestTurn(interview).context.needs;
  return Object.entries(needs)
    .filter(([id]) => noted[id] === true)
    .map(([id, need]) => ({ id, ...need }))
    .toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency));
}

function hasComeToReferral({ turns }: Interview): boolean {
  return turns.some(({ place }) => place.is === 'node' && place.node.phase === 'referral');
}
