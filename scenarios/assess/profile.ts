import type { Scenario } from '../format/scenario-document.ts';
import type { Binding } from '../machine/bind-directory.ts';
import { openChoices } from '../machine/open-choices.ts';
import { type CompetencyId, competencyIds } from './code-book.ts';
import type { Decided } from './decided.ts';
import type { Fraction, Rubric } from './rubric.ts';

/** What an attempt showed of one competency: *earned* of *possible* over a number of moments. */
export type ProfileLine = {
  readonly competency: CompetencyId;
  /** Named by an objective, so that it counts for the result. The others are shown as seen and decide nothing. */
  readonly judged: boolean;
  readonly earned: number;
  readonly possible: number;
  readonly moments: number;
  /** Whether there were enough moments to say anything. */
  readonly enough: boolean;
  /** The points a judged competency needs; null where nothing is judged. */
  readonly bar: number | null;
};

/**
 * The competency profile: judged competencies and those seen, in the order of the code book. Each node counts once, at
 * the first decision that leaves it, and harm takes nothing away.
 */
export function competencyProfile(
  decided: readonly Decided[],
  scenario: Scenario,
  binding: Binding | undefined,
  rubric: Rubric,
): readonly ProfileLine[] {
  const judged = new Set(scenario.objectives.flatMap(({ competencies }) => competencies));
  const counted = momentsIn(decided);
  return competencyIds.flatMap((competency) => {
    const here = counted.filter(({ node }) => node.stakes.includes(competency));
    if (here.length === 0 && !judged.has(competency)) return [];
    const possible = sum(here.map((moment) => bestOpenRate(moment, competency, binding)));
    return {
      competency,
      judged: judged.has(competency),
      earned: sum(here.map(({ choice }) => pointsFor(choice.rates[competency]))),
      possible,
      moments: here.length,
      enough: here.length >= rubric.leastMoments,
      bar: judged.has(competency) ? pointsNeeded(possible, rubric.bars[competency] ?? rubric.bar) : null,
    };
  });
}

/** The decisions that count: for each node the first that leaves it. */
function momentsIn(decided: readonly Decided[]): readonly Decided[] {
  const leaving = decided.filter(({ left }) => left);
  return leaving.filter(
    ({ node }, position) => leaving.findIndex((other) => other.node.path === node.path) === position,
  );
}

function bestOpenRate(moment: Decided, competency: CompetencyId, binding: Binding | undefined): number {
  const open = openChoices(moment.node, moment.context, binding).filter(({ is }) => is === 'open');
  return Math.max(0, ...open.map(({ choice }) => pointsFor(choice.rates[competency])));
}

function pointsFor(rate: number | undefined): number {
  return Math.max(0, rate ?? 0);
}

function pointsNeeded(possible: number, bar: Fraction): number {
  return Math.ceil((possible * bar.numerator) / bar.denominator);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
