import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import type { DeepReadonly } from '../../scenarios/format/deep-readonly.ts';
import type { Portrait } from '../../scenarios/format/person.ts';
import type { moods } from '../../scenarios/format/vocabulary.ts';

/** Which drawn face stands for a mood. */
const faces = {
  guarded: 'serious',
  flat: 'solemn',
  tired: 'tired',
  worried: 'concerned',
  withdrawn: 'eyesClosed',
  sad: 'solemn',
  calm: 'calm',
  explaining: 'explaining',
  warm: 'smile',
} as const satisfies Record<(typeof moods)[number], string>;

/** The address of a drawing of this person in this mood, as a data URL. Open Peeps by Pablo Stanley, CC0. */
export function drawPortrait(
  { head, skin, hair, clothing, glasses, beard }: DeepReadonly<Portrait>,
  mood: (typeof moods)[number] = 'guarded',
): string {
  return createAvatar(openPeeps, {
    face: [faces[mood]],
    head: [head],
    skinColor: [skin],
    headContrastColor: [hair],
    clothingColor: [clothing],
    accessories: glasses === undefined ? [] : [glasses],
    accessoriesProbability: glasses === undefined ? 0 : 100,
    facialHair: beard === undefined ? [] : [beard],
    facialHairProbability: beard === undefined ? 0 : 100,
    maskProbability: 0,
  }).toDataUri();
}
