// Officers whose every step has a chance: somebody who picks at random, and somebody who mostly takes the best choice.

import { at } from '../search/int-list.ts';
import { changeOf } from './met-steps.ts';
import type { MetSteps } from './met-steps.ts';
import type { Standing } from './standing.ts';

/** `random` picks any open choice; a number is the chance of taking a best one, and otherwise any of the others. */
export type Officer = 'random' | number;

/** A step and how likely it is. */
export type LikelyStep = { readonly step: number; readonly chance: number };

/**
 * What an officer does in a state, with chances that sum to 1. Choices are as likely as each other, and so are the
 * classes that a choice over services may find.
 */
export function likelySteps(
  officer: Officer,
  steps: MetSteps,
  state: number,
  standing: Standing,
): readonly LikelyStep[] {
  const open = choicesAt(steps, state);
  if (officer === 'random') return spread(open, 1);
  const best = bestOf(steps, open, standing);
  const others = open.filter((choice) => !best.includes(choice));
  if (others.length === 0) return spread(best, 1);
  return [...spread(best, officer), ...spread(others, 1 - officer)];
}

type OpenChoice = { readonly choice: string; readonly steps: readonly number[] };

function choicesAt({ graph }: MetSteps, state: number): OpenChoice[] {
  const open = new Map<string, number[]>();
  for (let step = at(graph.firstStep.items, state); step < at(graph.firstStep.items, state + 1); step += 1) {
    const id = graph.outcomes[at(graph.stepOutcome.items, step)]?.move.choice.id ?? '';
    open.set(id, [...(open.get(id) ?? []), step]);
  }
  return [...open].map(([choice, own]) => ({ choice, steps: own }));
}

function spread(choices: readonly OpenChoice[], chance: number): readonly LikelyStep[] {
  return choices.flatMap(({ steps }) =>
    steps.map((step) => ({ step, chance: chance / choices.length / steps.length })),
  );
}

/**
 * The steps of the best choices open in a state: no gate, then the highest rates, then those that pay most of what is
 * still owed (acts, omission gates, repairs). Several where these are equal.
 */
export function bestStepsAt(steps: MetSteps, state: number, standing: Standing): readonly number[] {
  const open = choicesAt(steps, state);
  return bestOf(steps, open, standing).flatMap((choice) => choice.steps);
}

function bestOf(steps: MetSteps, open: readonly OpenChoice[], standing: Standing): readonly OpenChoice[] {
  const weighed = open.map((choice) => ({ choice, weight: weigh(steps, choice, standing) }));
  const [best] = weighed.toSorted((a, b) => compare(b.weight, a.weight));
  if (best === undefined) return [];
  return weighed.filter(({ weight }) => compare(weight, best.weight) === 0).map(({ choice }) => choice);
}

function weigh(steps: MetSteps, { steps: [step] }: OpenChoice, standing: Standing): readonly number[] {
  const { graph } = steps;
  const choice =
    step === undefined ? undefined : graph.outcomes[at(graph.stepOutcome.items, step)]?.move.choice;
  if (step === undefined || choice === undefined) return [];
  const rates = Object.values(choice.rates).reduce((sum, rate) => sum + rate, 0);
  const { pays } = changeOf(steps, step);
  const paid = pays.reduce((sum, word, n) => sum + bitsIn(word & at(standing, n)), 0);
  return [choice.gate === undefined ? 1 : 0, rates, paid];
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [n, number] of one.entries()) {
    if (number !== (other[n] ?? 0)) return number - (other[n] ?? 0);
  }
  return 0;
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
