import { at, byteAt } from '../search/int-list.ts';
import type { MergedGraph } from '../search/merge-states.ts';
import { pointsOfSteps } from '../search/points.ts';
import type { DebtChange, MetRules } from './met-rules.ts';

/**
 * A number that a run carries along and that may have to reach something by the end; more is never worse. `ofStep` is
 * what each step adds; what is above `most` is not told apart.
 */
export type Count = {
  readonly ofStep: Int32Array;
  readonly needed: number;
  readonly most: number;
};

/** A merged graph with what each step means for *met*. */
export type MetSteps = {
  readonly graph: MergedGraph;
  readonly rules: MetRules;
  /** By outcome. */
  readonly changes: readonly DebtChange[];
  /** By step: 1 where a run is never met once it has taken the step. */
  readonly isLost: Int8Array;
  /**
   * For each judged competency its lead, then for each its moments. The lead is counted in parts of the bar's
   * denominator (earned · denominator − possible · numerator), so that the bar is reached where it is not below 0.
   */
  readonly counts: readonly Count[];
};

/** What each step of a merged graph means under the rules of *met*. */
export function metSteps(graph: MergedGraph, rules: MetRules): MetSteps {
  const judged = rules.judged.map(({ competency, bar }) => ({ bar, ...pointsOfSteps(graph, competency) }));
  const changes = graph.outcomes.map((outcome) => rules.changeOf(outcome));
  return {
    graph,
    rules,
    changes,
    isLost: lostSteps(graph, changes),
    counts: [
      ...judged.map(({ earned, possible, bar }): Count => {
        const lead = new Int32Array(earned.length);
        for (let step = 0; step < lead.length; step += 1) {
          lead[step] = byteAt(earned, step) * bar.denominator - byteAt(possible, step) * bar.numerator;
        }
        return { ofStep: lead, needed: 0, most: Number.MAX_SAFE_INTEGER };
      }),
      ...judged.map(({ moments }): Count => ({
        ofStep: new Int32Array(moments),
        needed: rules.leastMoments,
        most: rules.leastMoments,
      })),
    ],
  };
}

function lostSteps({ stepOutcome }: MergedGraph, changes: readonly DebtChange[]): Int8Array {
  const lost = new Int8Array(stepOutcome.length);
  for (let step = 0; step < lost.length; step += 1) {
    if (changes[at(stepOutcome.items, step)]?.fails === true) lost[step] = 1;
  }
  return lost;
}

/** What a step does to the debts. */
export function changeOf({ graph, changes }: MetSteps, step: number): DebtChange {
  const change = changes[at(graph.stepOutcome.items, step)];
  if (change === undefined) throw new Error(`Step ${step} has no outcome.`);
  return change;
}
