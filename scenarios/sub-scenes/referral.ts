// The referral: how the officer opens it, what is taken up first, each need in turn, rights, and who does what by when.
// An author writes needs, answers and obstacles; the machinery is here. It is judged apart from the interview.

import type { WrittenState } from '../format/state.ts';
import type { ReferralWayOf } from '../format/referral-vocabulary.ts';
import { doneFlag, writeNeed } from './referral-need.ts';
import { writeReport } from './referral-report.ts';
import { writtenWays } from './referral-ways.ts';
import type { WrittenWay } from './referral-ways.ts';
import { referralWords } from './referral-words.ts';
import type { ReferralWords } from './referral-words.ts';
import { writeBeat, writeNode } from './referral-writing.ts';
import type { WayOn, Writing } from './referral-writing.ts';
import { defineSubScene } from './sub-scene.ts';
import type { SubScenePlace, WrittenSubScene } from './sub-scene.ts';

/** `referral@1`: needs, offers, calls, rights and follow-up. Ends in the final child `over`. */
export const referral = defineSubScene('referral', 1, referralWords, writeReferral);

const final = 'over';

function writeReferral(words: ReferralWords, { scenario }: SubScenePlace): WrittenSubScene {
  const states: Record<string, WrittenState> = { [final]: { type: 'final' } };
  const writing: Writing = {
    words,
    scenario,
    states,
    origins: [
      { part: ['meta', 'channel'], from: ['channel'] },
      { part: ['meta', 'present'], from: ['present'] },
    ],
  };
  writeOpening(writing);
  writeAgenda(writing);
  writeRights(writing);
  writeFollowUp(writing);
  const phase: WrittenState = {
    initial: 'open',
    states,
    meta: { phase: 'referral', channel: words.channel, present: words.present },
  };
  return { phase, origins: writing.origins };
}

function writeOpening(writing: Writing): void {
  const { words, states, origins } = writing;
  const surfacing = Object.entries(words.needs).flatMap(([need, { surfaces }]) => (surfaces ? [need] : []));
  const note = surfacing.length === 0 ? [] : [{ type: 'note' as const, params: { needs: surfacing } }];
  const ways = (['worry', 'anything', 'list', 'card'] as const).map((way) => ({
    ...wayTo('open', way, answeredBy[way]),
    ...(way === 'worry' && { actions: note }),
  }));
  writeNode(writing, 'open', { step: 'open' }, ways);
  origins.push({ part: ['states', 'open', 'meta', 'lines'], from: ['lines'] });
  states['open'] = { ...states['open'], meta: { ...states['open']?.meta, lines: words.lines } };
  for (const [way, key] of Object.entries(answeredBy)) {
    const reply = words.opening[way as keyof typeof answeredBy]; // the keys of the record above
    writeBeat(writing, key, [{ reply, from: ['opening', way] }], way === 'card' ? 'rights' : 'agenda');
  }
}

/** The beat in which each way to open is answered. */
const answeredBy = { worry: 'worried', anything: 'nothing', list: 'listed', card: 'carded' } as const;

/** What has been noted and not gone through can be taken up, in any order. */
function writeAgenda(writing: Writing): void {
  const { words, scenario } = writing;
  const begins = [
    ...Object.entries(words.needs).map(
      ([need, written]) => [need, writeNeed(writing, need, written)] as const,
    ),
    ...Object.entries(words.reports ?? {}).map(
      ([need, written]) => [need, writeReport(writing, need, written)] as const,
    ),
  ];
  const ways = begins.map(([need, key]): WayOn => ({
    id: `${need}-take`,
    way: 'take',
    need,
    written: {
      do: `Take up: ${scenario.needs[need]?.text ?? need}`,
      because:
        'What cannot wait comes first: life, the danger of tonight, a place to sleep, and then the rest.',
    },
    guard: { all: [{ need }, { not: { flag: doneFlag(need) } }] },
    leads: key,
  }));
  const enough: WayOn = {
    id: 'enough',
    way: 'enough',
    written: {
      do: 'That is all for now: go on to rights, and to what happens next.',
      because: 'What was told and not taken up stays as it was.',
    },
    leads: 'rights',
  };
  writeNode(writing, 'agenda', { step: 'agenda' }, [...ways, enough]);
}

function writeRights(writing: Writing): void {
  const { pack, rights } = writing.words;
  const ways = (['explain', 'read', 'paper', 'promise'] as const).map((way) =>
    wayTo('rights', way, way === 'explain' ? 'understood' : 'lost'),
  );
  writeNode(writing, 'rights', { step: 'rights', ...(pack !== undefined && { pack }) }, ways);
  writeBeat(writing, 'understood', [{ reply: rights.explained, from: ['rights', 'explained'] }], 'follow');
  writeBeat(writing, 'lost', [{ reply: rights.other, from: ['rights', 'other'] }], 'follow');
}

function writeFollowUp(writing: Writing): void {
  const { follow } = writing.words;
  const ways = (['agreed', 'advocate', 'somebody', 'theirs', 'message'] as const).map((way) =>
    wayTo('follow', way, way === 'agreed' ? 'settled' : 'unsettled'),
  );
  writeNode(writing, 'follow', { step: 'follow' }, ways);
  writeBeat(writing, 'settled', [{ reply: follow.agreed, from: ['follow', 'agreed'] }], final);
  writeBeat(writing, 'unsettled', [{ reply: follow.other, from: ['follow', 'other'] }], final);
}

/** A way of a step that is about no single need. */
function wayTo<Step extends 'open' | 'rights' | 'follow'>(
  step: Step,
  way: ReferralWayOf<Step>,
  leads: string,
): WayOn {
  const written: Readonly<Record<string, WrittenWay>> = writtenWays[step];
  const words = written[way];
  if (words === undefined) throw new Error(`The step ${step} has no words for ${way}.`);
  return { id: idOf(step, way), way, written: words, leads };
}

/** Two steps have a way of one name; the ids of their choices differ. */
function idOf(step: string, way: string): string {
  return step === 'open' ? way : `${step}-${way}`;
}
