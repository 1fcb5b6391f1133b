// What the closing asks of an officer, point by point, and the ways that officers take. The three ways at each point
// follow the closing phase of PEACE; the rates are this product's convention.

import type { ActId, CodeId, CompetencyId } from '../assess/code-book.ts';
import type { ClosingWords } from './closing-words.ts';

/** The points of the closing for which an author writes words. */
export type ClosingPoint = Exclude<
  keyof ClosingWords,
  'person' | 'via' | 'channel' | 'present' | 'lines' | 'watched'
>;

/** One way to go about one point of the closing. */
export type ClosingWay = {
  readonly id: string;
  /** The author's words for it: a point of `with`, and which of its options. */
  readonly words: readonly [ClosingPoint, string];
  readonly code: CodeId;
  readonly rate: number;
  readonly because: string;
  readonly act?: ActId;
  /** The flag that says it has been done, and hides its second chance. */
  readonly done?: string;
  readonly onlyUntil?: string;
  readonly trust?: 1 | -1;
  /** A message is a gate where the phone is watched. */
  readonly isMessage?: true;
};

export type ClosingStep = {
  readonly key: string;
  readonly stake: CompetencyId;
  readonly leadsTo: string;
  readonly ways: readonly ClosingWay[];
};

const readBack: ClosingWay = {
  id: 'read-back',
  words: ['readBack', 'check'],
  code: 'CLR',
  rate: 2,
  because: 'The account goes back in the person’s words, and they can put it right before it is written.',
  act: 'read-back',
  done: 'closing-read-back',
  trust: 1,
};

const tellNext: ClosingWay = {
  id: 'tell-next',
  words: ['next', 'tell'],
  code: 'EXP',
  rate: 2,
  because: 'It says what happens tonight and tomorrow, who does it, and what does not happen.',
  act: 'next-step-told',
  done: 'closing-next-told',
  trust: 1,
};

const askContact: ClosingWay = {
  id: 'ask-contact',
  words: ['contact', 'ask'],
  code: 'SAF',
  rate: 2,
  because: 'How, when and in what words is asked before anybody calls, so that no call can be overheard.',
  act: 'safe-contact-asked',
  done: 'closing-contact-asked',
  trust: 1,
};

/** A point passed over, taken up at the door. It stays at the goodbye, so it counts as done and earns nothing. */
function secondChance(way: ClosingWay): ClosingWay {
  const { done, ...rest } = way;
  return { ...rest, id: `${way.id}-now`, rate: 1, ...(done !== undefined && { done, onlyUntil: done }) };
}

/** The four nodes of the closing, in order; `over` is its final child. */
export const closingSteps: readonly ClosingStep[] = [
  {
    key: 'read-back',
    stake: 'C9',
    leadsTo: 'next',
    ways: [
      readBack,
      {
        id: 'sum-up',
        words: ['readBack', 'sumUp'],
        code: 'OPI',
        rate: -1,
        because: 'It settles the account in the officer’s words and leaves no room to put it right.',
        trust: -1,
      },
      {
        id: 'enough',
        words: ['readBack', 'enough'],
        code: 'EXP',
        rate: 0,
        because: 'It is courteous and ends the account, and nobody finds out what was misheard.',
      },
    ],
  },
  {
    key: 'next',
    stake: 'C10',
    leadsTo: 'contact',
    ways: [
      tellNext,
      {
        id: 'promise',
        words: ['next', 'promise'],
        code: 'PRM',
        rate: -1,
        because: 'It is meant to comfort and promises what only others can give.',
        trust: -1,
      },
      {
        id: 'vague',
        words: ['next', 'vague'],
        code: 'EXP',
        rate: 0,
        because: 'It is true, and leaves open who, when and about what.',
      },
    ],
  },
  {
    key: 'contact',
    stake: 'C9',
    leadsTo: 'goodbye',
    ways: [
      askContact,
      {
        id: 'assume',
        words: ['contact', 'assume'],
        code: 'APC',
        rate: 0,
        because: 'It has a number, and not whether it is safe, when, or who else answers.',
      },
      {
        id: 'message',
        words: ['contact', 'message'],
        code: 'EXP',
        rate: -1,
        because: 'It is handy and puts the case on a phone before anybody has asked who reads it.',
        trust: -1,
        isMessage: true,
      },
    ],
  },
  {
    key: 'goodbye',
    stake: 'C10',
    leadsTo: 'over',
    ways: [
      {
        id: 'invite',
        words: ['goodbye', 'invite'],
        code: 'EXP',
        rate: 2,
        because: 'It leaves the last word to the person and says how to reach the officer.',
        act: 'questions-invited',
        trust: 1,
      },
      {
        id: 'thank',
        words: ['goodbye', 'thank'],
        code: 'SUP',
        rate: 0,
        because: 'It is kind and closes the door on what the person may still want to know.',
      },
      {
        id: 'leave',
        words: ['goodbye', 'leave'],
        code: 'EXP',
        rate: -1,
        because: 'It leaves the next step to the person who has just taken the hardest one.',
        trust: -1,
      },
      ...[readBack, tellNext, askContact].map(secondChance),
    ],
  },
];
