import type { Scenario } from '../format/scenario-document.ts';
import type { ScenarioChoice } from '../machine/index-scenario.ts';
import {
  type CodeId,
  codeIds,
  codes,
  favourability,
  invitationCodes,
  recommendedCodes,
} from './code-book.ts';
import type { Decided } from './decided.ts';
import { type Fraction, reaches, type Rubric } from './rubric.ts';

/** One coded choice towards the victim in its place on the map. */
export type Mark = {
  readonly seq: number;
  readonly choice: string;
  /** What it stands for: the least favourable of its codes. */
  readonly as: CodeId;
  readonly codes: readonly CodeId[];
  /** Said, and as something substantive: a part of the shares. What is done, such as waiting, is only drawn. */
  readonly counted: boolean;
};

/** What the officer said to the victim, directly or through an interpreter, by kind and in order. */
export type QuestionMap = {
  readonly marks: readonly Mark[];
  /** How many marks there are of each code. */
  readonly counts: Readonly<Record<CodeId, number>>;
  /** How many prompts count: the whole of the shares. */
  readonly substantive: number;
  /** Invitations before the first closed prompt that counts. */
  readonly openBeforeClosed: number;
  /** Shares of the prompts that count; null while there are too few. */
  readonly recommended: Fraction | null;
  readonly invitations: Fraction | null;
  /** The rubric's name for the recommended share. */
  readonly band: string | null;
};

/** The question map of a run. Each coded choice has one mark, by its least favourable code. */
export function questionMap(decided: readonly Decided[], scenario: Scenario, rubric: Rubric): QuestionMap {
  const marks = decided.flatMap(({ seq, choice }): Mark[] => {
    const coded = codesTowardsVictim(choice, scenario);
    const as = favourability.findLast((code) => coded.includes(code));
    if (as === undefined) return [];
    const counted = choice.say !== undefined && codes[as].family === 'substantive';
    return [{ seq, choice: choice.id, as, codes: coded, counted }];
  });
  const counted = marks.filter((mark) => mark.counted).map(({ as }) => as);
  const firstClosed = counted.findIndex((code) => codes[code].closed);
  const beforeClosed = firstClosed === -1 ? counted : counted.slice(0, firstClosed);
  const share = (wanted: readonly CodeId[]): Fraction | null =>
    counted.length < rubric.leastPrompts
      ? null
      : { numerator: countIn(counted, wanted), denominator: counted.length };
  const recommended = share(recommendedCodes);
  return {
    marks,
    counts: countsOf(marks),
    substantive: counted.length,
    openBeforeClosed: countIn(beforeClosed, invitationCodes),
    recommended,
    invitations: share(invitationCodes),
    band: recommended === null ? null : bandOf(recommended, rubric),
  };
}

/** The codes of a choice towards the victim; none for one towards somebody else, which needs no code. */
export function codesTowardsVictim(
  { to, codes: coded }: ScenarioChoice,
  scenario: Scenario,
): readonly CodeId[] {
  return to === undefined || scenario.people[to]?.role === 'victim' ? (coded ?? []) : [];
}

function countIn(counted: readonly CodeId[], wanted: readonly CodeId[]): number {
  return counted.filter((code) => wanted.includes(code)).length;
}

function countsOf(marks: readonly Mark[]): Readonly<Record<CodeId, number>> {
  const counts = codeIds.map((code) => [code, marks.filter(({ as }) => as === code).length]);
  // Object.fromEntries forgets which keys it was given: they are all the codes.
  return Object.fromEntries(counts) as Record<CodeId, number>;
}

function bandOf({ numerator, denominator }: Fraction, rubric: Rubric): string | null {
  return rubric.bands.findLast(({ from }) => reaches(numerator, denominator, from))?.name ?? null;
}
