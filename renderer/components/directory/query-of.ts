import type { CallArguments } from '../../../electron/contract/calls.ts';
import { referralCodes, weekdays } from '../../../scenarios/format/vocabulary.ts';
import type { Asked } from './directory-search.tsx';

type Query = CallArguments<'directory.search'>['query'];

/** What is in the fields as the host is asked for it, open at the hour given. */
export function queryOf(asked: Asked, openAt: NonNullable<Query['openAt']>): Query {
  const code = referralCodes.find((known) => known === asked.code);
  const serves = {
    ...(asked.language !== '' && { languages: [asked.language] }),
    ...(asked.area !== '' && { area: asked.area }),
  };
  return {
    ...(asked.text.trim() !== '' && { text: asked.text }),
    ...(code !== undefined && { codes: [code] }),
    ...(asked.isOpenNow && { openAt }),
    ...(Object.keys(serves).length > 0 && { serves }),
  };
}

/** The hour on this computer, as a directory's hours are written. */
export function hourNow(now = new Date()): NonNullable<Query['openAt']> {
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  // Sunday is 0 there and last here.
  return { weekday: weekdays[(now.getDay() + 6) % 7] ?? 'mon', time };
}
