import { at } from '../search/int-list.ts';
import type { MergedGraph } from '../search/merge-states.ts';
import { pointsOfSteps } from '../search/points.ts';
import type { DebtChange, MetRules } from './met-rules.ts';

/**
 * A number that a run carries along and that may have to reach something by the end; more is never worse. `ofStep` is
 * what each step adds; what is above `most` is not told apart.
 */
export type Count = {
  readonly ofStep: Int8Array | Int32Array;
  readonly needed: number;
  readonly most: number;
};

/** A merged graph with what each step means for *met*. */
export type MetSteps = {
  readonly graph: MergedGraph;
  readonly rules: MetRules;
  /** By outcome. */
  readonly changes: readonly DebtChange[];
  /**
   * For each judged competency its lead, then for each its moments. The lead is counted in parts of the bar's
   * denominator (earned · denominator − possible · numerator), so that the bar is reached where it is not below 0.
   */
  readonly counts: readonly Count[];
};

/** What each step of a merged graph means under the rules of *met*. */
export function metSteps(graph: MergedGraph, rules: MetRules): MetSteps {
  const judged = rules.judged.map(({ competency, bar: { numerator, denominator } }) => {
    const { earned, possible, moments } = pointsOfSteps(graph, competency);
    const lead = Int32Array.from(
      earned,
      (points, step) => points * denominator - at(possible, step) * numerator,
    );
    return { lead, moments };
  });
  const most = Number.MAX_SAFE_INTEGER;
  return {
    graph,
    rules,
    changes: graph.outcomes.map((outcome) => rules.changeOf(outcome)),
    counts: [
      ...judged.map(({ lead }): Count => ({ ofStep: lead, needed: 0, most })),
      ...judged.map(({ moments }): Count => ({
        ofStep: moments,
        needed: rules.leastMoments,
        most: rules.leastMoments,
      })),
    ],
  };
}

/** What a step does to the debts. */
export function changeOf({ graph, changes }: MetSteps, step: number): DebtChange {
  const change = changes[at(graph.stepOutcome.items, step)];
  if (change === undefined) throw new Error(`Step ${step} has no outcome.`);
  return change;
}
