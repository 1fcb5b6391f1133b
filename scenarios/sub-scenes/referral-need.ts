// One need in the referral: what stands in the way, the offer and its answer, the call and what comes of it, and what the
// officer does with a no. It begins where the agenda takes it up and comes back to the agenda.

import type { WrittenAction } from '../format/action.ts';
import type { WrittenGuard } from '../format/guard.ts';
import type { ServiceClass } from '../format/vocabulary.ts';
import { writtenBarrierWays, writtenSolutions, writtenWays } from './referral-ways.ts';
import { writeBeat, writeNode } from './referral-writing.ts';
import type { Alternative, Spoken, WayOn, Writing } from './referral-writing.ts';
import type { OfferedNeed, Reply } from './referral-words.ts';

const { offer, question, call, handover, next, refused } = writtenWays;

/** Writes all states of one need, and gives the key of the one it begins with. */
export function writeNeed(writing: Writing, need: string, words: OfferedNeed): string {
  const spot = spotOf(writing, need, words);
  if (words.barrier !== undefined) writeBarrier(spot, words.barrier);
  writeOffer(spot);
  writeAnswers(spot);
  writeCall(spot);
  writeNext(spot);
  writeRefused(spot);
  writeBeat(writing, spot.key('end'), [], 'agenda', {
    actions: [{ type: 'flag', params: { flag: doneFlag(need) } }],
  });
  return spot.key(words.barrier === undefined ? 'offer' : 'barrier');
}

/** The flag that says a need has been gone through. */
export function doneFlag(need: string): string {
  return `referral-${need}-done`;
}

/** One need's place: its words, its keys, and how its parts are named. */
type Spot = {
  readonly writing: Writing;
  readonly need: string;
  readonly words: OfferedNeed;
  /** The key of one of its states. A last word without a hyphen, so that no two needs share a key. */
  readonly key: (word: string) => string;
  readonly said: (reply: Reply | undefined, ...from: readonly string[]) => readonly Spoken[];
  readonly flagged: (name: 'accepted' | 'called' | 'declined') => readonly WrittenAction[];
  readonly answer: (is: 'accepts' | 'declines') => { by: string; to: string; is: string };
  readonly way: (word: string, way: WayOn['way'], written: WayOn['written'], leads: WayOn['leads']) => WayOn;
};

function spotOf(writing: Writing, need: string, words: OfferedNeed): Spot {
  const key = (word: string) => `${need}-${word}`;
  return {
    writing,
    need,
    words,
    key,
    said: (reply, ...from) => (reply === undefined ? [] : [{ reply, from: ['needs', need, ...from] }]),
    flagged: (name) => {
      const flag = words.flags?.[name];
      return flag === undefined ? [] : [{ type: 'flag', params: { flag } }];
    },
    answer: (is) => ({ by: writing.words.person, to: need, is }),
    way: (word, way, written, leads) => ({ id: key(word), way, written, leads }),
  };
}

function writeBarrier(
  spot: Spot,
  { kind, line, solved, goBetween }: NonNullable<OfferedNeed['barrier']>,
): void {
  const { writing, need } = spot;
  const { solve, vague, dismiss, decide, relative } = writtenBarrierWays;
  const others = goBetween === undefined ? [] : [{ ...relative, gate: goBetween }];
  writeNode(
    writing,
    spot.key('barrier'),
    { step: 'barrier', need, barrier: kind },
    [
      spot.way('solve', 'solve', { ...solve, say: writtenSolutions[kind] }, spot.key('solved')),
      spot.way('vague', 'vague', vague, spot.key('offer')),
      spot.way('dismiss', 'dismiss', dismiss, spot.key('offer')),
      ...(others.length > 0
        ? others.map((written) => spot.way('relative', 'relative', written, spot.key('offer')))
        : [spot.way('decide', 'decide', decide, spot.key('offer'))]),
    ],
    spot.said(line, 'barrier', 'line'),
  );
  writeBeat(writing, spot.key('solved'), spot.said(solved, 'barrier', 'solved'), spot.key('offer'));
}

/** At trust 0 or more somebody accepts, unless the author says when. */
function acceptsIf({ words }: Spot): WrittenGuard {
  return words.accepts ?? { trust: 0 };
}

function writeOffer(spot: Spot): void {
  const { writing, need, words } = spot;
  const { acts = [] } = words;
  const withActs = (written: WayOn['written']) => {
    const all = [...(written.acts ?? []), ...acts];
    return all.length === 0 ? written : { ...written, acts: all };
  };
  writeNode(
    writing,
    spot.key('offer'),
    { step: 'offer', need },
    [
      spot.way('together', 'together', withActs(offer.together), (found) => answered(spot, found)),
      spot.way('comes', 'comes', withActs(offer.comes), (found) => answered(spot, found)),
      spot.way('phone', 'phone', withActs(offer.phone), (found) => callsAlone(spot, found)),
      spot.way('card', 'card', offer.card, () => [{ target: spot.key('end') }]),
      spot.way('push', 'push', offer.push, (found) => answered(spot, found)),
      spot.way('none', 'none', offer.none, spot.key('end')),
    ],
    spot.said(words.line, 'line'),
  );
}

function answered(spot: Spot, found: ServiceClass): readonly Alternative[] {
  if (found === 'unsafe') return [{ target: spot.key('never') }];
  const { asks } = spot.words;
  const asking: Alternative[] =
    asks === undefined
      ? []
      : [{ target: spot.key('question'), ...(asks.when !== undefined && { guard: asks.when }) }];
  if (asks !== undefined && asks.when === undefined) return asking;
  return [...asking, { target: spot.key('yes'), guard: acceptsIf(spot) }, { target: spot.key('no') }];
}

/** Whoever calls alone hears for themselves what the service is tonight. */
function callsAlone(spot: Spot, found: ServiceClass): readonly Alternative[] {
  if (found === 'unsafe') return [{ target: spot.key('never') }];
  const word = found === 'meets' ? 'rings' : found === 'full' || found === 'closed' ? 'engaged' : 'misled';
  return [{ target: spot.key(word), guard: acceptsIf(spot) }, { target: spot.key('no') }];
}

function writeAnswers(spot: Spot): void {
  const { writing, words, need } = spot;
  const yes = { answer: spot.answer('accepts'), actions: spot.flagged('accepted') };
  const no = { answer: spot.answer('declines'), actions: spot.flagged('declined') };
  const goesOn = { yes: 'call', rings: 'after', engaged: 'full', misled: 'turned' };
  for (const [word, then] of Object.entries(goesOn)) {
    writeBeat(writing, spot.key(word), spot.said(words.yes, 'yes'), spot.key(then), yes);
  }
  writeBeat(writing, spot.key('no'), spot.said(words.no, 'no'), spot.key('refused'), no);
  const [unsafe, from] = words.unsafe === undefined ? [words.no, 'no'] : [words.unsafe, 'unsafe'];
  writeBeat(writing, spot.key('never'), spot.said(unsafe, from), spot.key('end'), no);
  if (words.asks === undefined) return;
  const leads = [{ target: spot.key('yes'), guard: acceptsIf(spot) }, { target: spot.key('no') }];
  writeNode(
    writing,
    spot.key('question'),
    { step: 'question', need },
    (['answer', 'dodge', 'assure'] as const).map((way) => spot.way(way, way, question[way], leads)),
    spot.said(words.asks.line, 'asks', 'line'),
  );
}

function writeCall(spot: Spot): void {
  const { writing, words, need } = spot;
  const leads = (found: ServiceClass): readonly Alternative[] => [{ target: spot.key(reachedBy[found]) }];
  writeNode(
    writing,
    spot.key('call'),
    { step: 'call', need },
    (['least', 'everything', 'wordless', 'case'] as const).map((way) => spot.way(way, way, call[way], leads)),
  );
  writeVoice(spot);
  writeNode(
    writing,
    spot.key('handover'),
    { step: 'handover', need },
    (['aside', 'doorway', 'answers', 'notes'] as const).map((way) =>
      spot.way(way, way, handover[way], spot.key('after')),
    ),
  );
  const { changes } = words;
  writeBeat(
    writing,
    spot.key('after'),
    spot.said(words.after, 'after'),
    [
      ...(changes === undefined ? [] : [{ target: spot.key('changed'), guard: changes.when }]),
      { target: spot.key('end') },
    ],
    { actions: spot.flagged('called') },
  );
  if (changes === undefined) return;
  writeBeat(writing, spot.key('changed'), spot.said(changes.line, 'changes', 'line'), spot.key('end'), {
    answer: spot.answer('declines'),
  });
}

/** What a call comes to, by the class of who is called. */
const reachedBy: Readonly<Record<ServiceClass, string>> = {
  meets: 'line',
  full: 'full',
  closed: 'full',
  'not-for-this-person': 'turned',
  'wrong-service': 'turned',
  unsafe: 'never',
};

/** The voice at the other end is the author's, where there is one. */
function writeVoice(spot: Spot): void {
  const { writing, words, need } = spot;
  const [key, then] = [spot.key('line'), spot.key('handover')];
  if (words.voice === undefined) {
    writeBeat(writing, key, [{ scene: 'Somebody answers, and has time to talk now.' }], then);
    return;
  }
  writing.origins.push({ part: ['states', key, 'meta', 'lines'], from: ['needs', need, 'voice'] });
  writing.states[key] = { meta: { lines: words.voice }, always: { target: then } };
}

function writeNext(spot: Spot): void {
  const { writing, words, need } = spot;
  const full: Spoken = { scene: 'There is no room tonight, or nobody there to answer.' };
  const turned: Spoken = { scene: 'It turns out that this is not something they can do here.' };
  writeBeat(writing, spot.key('full'), [full, ...spot.said(words.full, 'full')], spot.key('next'));
  writeBeat(writing, spot.key('turned'), [turned, ...spot.said(words.turned, 'turned')], spot.key('next'));
  writeNode(
    writing,
    spot.key('next'),
    { step: 'next', need },
    (['plan', 'another', 'hope', 'drop'] as const).map((way) =>
      spot.way(way, way, next[way], spot.key(way === 'another' ? 'offer' : 'end')),
    ),
  );
}

function writeRefused(spot: Spot): void {
  const { writing, need } = spot;
  const leads = { door: 'left', press: 'pressed', anyway: 'pressed', silence: 'end' } as const;
  writeNode(
    writing,
    spot.key('refused'),
    { step: 'refused', need },
    (['door', 'press', 'anyway', 'silence'] as const).map((way) =>
      spot.way(way, way, refused[way], spot.key(leads[way])),
    ),
  );
  const { left, pressed } = writing.words.replies;
  writeBeat(writing, spot.key('left'), [{ reply: left, from: ['replies', 'left'] }], spot.key('end'));
  writeBeat(
    writing,
    spot.key('pressed'),
    [{ reply: pressed, from: ['replies', 'pressed'] }],
    spot.key('end'),
  );
}
