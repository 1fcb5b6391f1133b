import type { Directory } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';
import type { Decision } from './decision.ts';
import { openInterview, takeDecision } from './interview.ts';
import type { Interview } from './interview.ts';

/** A run as it is stored: a scenario, the directory it was bound to, and what was decided. */
export type Run = {
  readonly scenario: Scenario;
  readonly directory?: Directory | undefined;
  readonly decisions: readonly Decision[];
};

/** Which decision of a run cannot have been taken, counted from 1, and why. */
export type ImpossibleDecision = { readonly ok: false; readonly seq: number; readonly problem: string };

/**
 * The interview that a run's decisions make, to the letter and for ever the same. Checks that each choice was open; an
 * impossible decision is refused with its position.
 */
export function replay(run: Run): { readonly ok: true; readonly interview: Interview } | ImpossibleDecision {
  let interview = openInterview(run.scenario, run.directory);
  for (const [position, decision] of run.decisions.entries()) {
    const taken = takeDecision(interview, decision);
    if (!taken.ok) return { ok: false, seq: position + 1, problem: taken.problem };
    interview = taken.interview;
  }
  return { ok: true, interview };
}
