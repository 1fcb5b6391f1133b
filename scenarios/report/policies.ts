// Ways of playing that a machine can keep to. They show what a scenario rewards: somebody who always takes the longest
// line, or is merely polite, should not come out as an interviewer.

import type { CodeId } from '../assess/code-book.ts';
import type { ScenarioChoice } from '../machine/index-scenario.ts';

/** Every policy, in the order in which the help lists them. */
export const policyNames = [
  'best',
  'worst',
  'first',
  'longest',
  'shortest',
  'middle',
  'polite',
  'warm',
  'explain',
  'silence',
  'random',
] as const;

export type PolicyName = (typeof policyNames)[number];

/** After so many decisions a policy gives up, unless it is told otherwise. */
export const decisionLimit = 1000;

/** What a policy looks at when it weighs one open choice. */
export type Weighing = {
  readonly choice: ScenarioChoice;
  /** Whether it can leave the interview at its node. */
  readonly canStay: boolean;
  /** The choices that are open at the node, this one among them. */
  readonly open: readonly ScenarioChoice[];
  /** Acts that objectives require and that have not been done. */
  readonly actsLeft: ReadonlySet<string>;
  /** Choices taken so far whose −2 nothing has repaired. */
  readonly unrepaired: ReadonlySet<string>;
  /** How well it takes a step of a referral: a best way, or the most urgent need first; 0 elsewhere. */
  readonly inReferral: number;
};

/** How much a policy wants a choice: compared from the first number on, higher first. Equals go as they are shown. */
type Weigh = (weighing: Weighing) => readonly number[];

/** What each policy wants. `random` is not here: it weighs nothing. */
export const weights: Readonly<Record<Exclude<PolicyName, 'random'>, Weigh>> = {
  best: ({ choice, actsLeft, unrepaired, inReferral }) => [
    choice.gate === undefined ? 1 : 0,
    sumOfRates(choice),
    (choice.acts ?? []).filter((act) => actsLeft.has(act)).length,
    (choice.repairs ?? []).filter((id) => unrepaired.has(id)).length,
    inReferral,
  ],
  worst: ({ choice, inReferral }) => [-sumOfRates(choice), choice.gate === undefined ? 0 : 1, -inReferral],
  first: () => [],
  longest: ({ choice }) => [wordsOf(choice).length],
  shortest: ({ choice }) => [-wordsOf(choice).length],
  middle: ({ choice, open }) => [isMiddle(choice, open) ? 1 : 0],
  polite: ({ choice }) => [hasCode(choice, 'SUP') ? 1 : 0, courtesies(wordsOf(choice))],
  warm: ({ choice }) => [choice.tone === 'warm' ? 1 : 0],
  explain: ({ choice }) => [hasCode(choice, 'EXP') ? 1 : 0, hasCode(choice, 'CLR') ? 1 : 0],
  silence: (weighing) => [isWaiting(weighing) ? 1 : 0],
};

/** Words by which somebody sounds polite, whatever they ask. */
const courtesy =
  /\b(please|thanks?|thank you|sorry|excuse me|pardon|appreciate|grateful|welcome|ma[’']am|sir|may i|would you mind|if you don[’']t mind|take care)\b/giu;

function courtesies(words: string): number {
  return words.match(courtesy)?.length ?? 0;
}

function wordsOf(choice: ScenarioChoice): string {
  return choice.say ?? choice.do ?? '';
}

function hasCode(choice: ScenarioChoice, code: CodeId): boolean {
  return choice.codes?.includes(code) ?? false;
}

function sumOfRates({ rates }: ScenarioChoice): number {
  return Object.values(rates).reduce((sum, rate) => sum + rate, 0);
}

/** The middle of the open choices by length; the shorter of the two middle ones when their number is even. */
function isMiddle(choice: ScenarioChoice, open: readonly ScenarioChoice[]): boolean {
  const byLength = open.toSorted((a, b) => wordsOf(a).length - wordsOf(b).length || (a.id < b.id ? -1 : 1));
  return byLength[Math.floor((byLength.length - 1) / 2)]?.id === choice.id;
}

/** Waiting is done, not said: it encourages without words, or it can leave the interview where it is. */
function isWaiting({ choice, canStay }: Weighing): boolean {
  return choice.do !== undefined && (canStay || hasCode(choice, 'FAC'));
}
