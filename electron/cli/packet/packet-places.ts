import type { StateEntry } from '../../../scenarios/machine/index-scenario.ts';
import { targetPath } from '../../../scenarios/machine/target.ts';
import type { Chapter } from '../../../scenarios/report/reading-order.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** How each state is numbered and linked: by its path, `2.4` for the fourth state of the second phase. */
export type PacketPlaces = ReadonlyMap<string, { readonly number: string; readonly anchor: string }>;

/** The places of all states in reading order. */
export function packetPlaces(chapters: readonly Chapter[]): PacketPlaces {
  return new Map(
    chapters.flatMap(({ states }, chapter) =>
      states.map(({ path }, position) => {
        const number = position === 0 ? String(chapter + 1) : `${chapter + 1}.${position}`;
        return [path, { number, anchor: `place-${path.replaceAll('.', '-in-')}` }] as const;
      }),
    ),
  );
}

/** A link to a state by its number and path. */
export function placeLink(path: string, places: PacketPlaces): Html {
  const place = places.get(path);
  if (place === undefined) throw new Error(`The packet has no place ${path}.`);
  return html`<a href="#${place.anchor}">${place.number} <code>${path}</code></a>`;
}

/** A link to the state that a target names. */
export function targetLink(target: string, from: StateEntry, machineId: string, places: PacketPlaces): Html {
  return placeLink(targetPath(machineId, from.path, target), places);
}
