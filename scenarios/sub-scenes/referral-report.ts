import type { ServiceClass } from '../format/vocabulary.ts';
import { doneFlag } from './referral-need.ts';
import { writtenWays } from './referral-ways.ts';
import type { ReportedNeed } from './referral-words.ts';
import { writeBeat, writeNode } from './referral-writing.ts';
import type { Alternative, Writing } from './referral-writing.ts';

const { report, next } = writtenWays;

/** Writes a report that the law demands, and gives the key of the state it begins with. Nobody can decline it. */
export function writeReport(writing: Writing, need: string, words: ReportedNeed): string {
  const key = (word: string) => `${need}-${word}`;
  const leadsTo =
    (after: string) =>
    (found: ServiceClass): readonly Alternative[] => [{ target: key(isUnheard[found] ? 'full' : after) }];
  const line = words.line === undefined ? [] : [{ reply: words.line, from: ['reports', need, 'line'] }];
  writeNode(
    writing,
    key('report'),
    { step: 'report', need },
    [
      { id: key('told'), way: 'told', written: report.told, leads: leadsTo('told') },
      { id: key('quiet'), way: 'quiet', written: report.quiet, leads: leadsTo('quiet') },
      { id: key('leave'), way: 'leave', written: report.leave, leads: key('end') },
    ],
    line,
  );
  for (const word of ['told', 'quiet'] as const) {
    writeBeat(writing, key(word), [{ reply: words[word], from: ['reports', need, word] }], key('end'));
  }
  writeBeat(writing, key('full'), [{ scene: 'Nobody there can take a report now.' }], key('next'));
  writeNode(
    writing,
    key('next'),
    { step: 'next', need },
    (['plan', 'another', 'hope', 'drop'] as const).map((way) => ({
      id: key(way),
      way,
      written: next[way],
      leads: key(way === 'another' ? 'report' : 'end'),
    })),
  );
  writeBeat(writing, key('end'), [], 'agenda', {
    actions: [{ type: 'flag', params: { flag: doneFlag(need) } }],
  });
  return key('report');
}

/** Whoever has no room or no hours says so. A line of another kind listens, and everybody believes that it is done. */
const isUnheard: Readonly<Record<ServiceClass, boolean>> = {
  meets: false,
  full: true,
  closed: true,
  'not-for-this-person': true,
  'wrong-service': false,
  unsafe: false,
};
