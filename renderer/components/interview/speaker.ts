import type { Person } from '../../../scenarios/format/scenario-document.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';

/** Who spoke last: the person in the picture. Nobody while only the scene was heard and nobody is there. */
export function speakerOf(interview: Interview): (Person & { readonly id: string }) | undefined {
  const { people } = interview.index.scenario;
  const turn = latestTurn(interview);
  const spoken = turn.spoken.findLast(({ by }) => people[by] !== undefined)?.by;
  const present = turn.place.is === 'node' ? turn.place.node.present.map(({ who }) => who) : [];
  const first = present.find((who) => people[who]?.role === 'victim') ?? present[0];
  const id = spoken ?? first;
  const person = id === undefined ? undefined : people[id];
  return id === undefined || person === undefined ? undefined : { ...person, id };
}
