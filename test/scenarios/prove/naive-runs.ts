// Every run of a small scenario that the assessment tells from another, with the assessment itself as the judge.

import { assessInterview } from '../../../scenarios/assess/assess.ts';
import type { Assessment } from '../../../scenarios/assess/assess.ts';
import type { Rubric } from '../../../scenarios/assess/rubric.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { choicesNow, latestTurn, openInterview, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { possibleDecisions } from '../../builders/run-arbitrary.ts';
import { keyOf } from './naive-walk.ts';

export type NaiveRun = {
  readonly interview: Interview;
  readonly assessment: Assessment;
  /** The choices by which nodes counted. */
  readonly rated: ReadonlySet<string>;
  /** For each act the nodes at which it could be done. */
  readonly chances: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The finished runs, shortest first, or nothing if there are more than `most` to follow. */
export function naiveRuns(scenario: Scenario, rubric: Rubric, most: number): readonly NaiveRun[] | undefined {
  const finished: NaiveRun[] = [];
  const start = openInterview(scenario);
  const seen = new Set<string>();
  const waiting = [start];
  for (const interview of waiting) {
    const run = describeRun(interview, rubric);
    if (latestTurn(interview).place.is === 'ending') finished.push(run);
    for (const decision of possibleDecisions(interview)) {
      const taken = takeDecision(interview, decision);
      if (!taken.ok) throw new Error(taken.problem);
      const key = runKey(describeRun(taken.interview, rubric));
      if (seen.has(key)) continue;
      if (seen.size >= most) return undefined;
      seen.add(key);
      waiting.push(taken.interview);
    }
  }
  return finished;
}

/** A run as it is told from others. */
export function describeRun(interview: Interview, rubric: Rubric): NaiveRun {
  const left = interview.turns.flatMap((turn, position) => {
    const before = interview.turns[position - 1]?.place.path;
    return turn.decision === undefined || turn.stayed ? [] : [{ node: before, choice: turn.decision.choice }];
  });
  const rated = left.filter(({ node }, at) => left.findIndex((other) => other.node === node) === at);
  const chances = new Map<string, Set<string>>();
  for (const [position] of interview.turns.entries()) {
    const { place } = interview.turns[position] ?? interview.turns[0];
    const then = {
      ...interview,
      turns: interview.turns.slice(0, position + 1) as unknown as Interview['turns'],
    }; // never empty
    for (const { choice, is } of choicesNow(then)) {
      if (is !== 'open') continue;
      for (const act of choice.acts ?? []) chances.set(act, (chances.get(act) ?? new Set()).add(place.path));
    }
  }
  return {
    interview,
    assessment: assessInterview(interview, rubric),
    rated: new Set(rated.map(({ choice }) => choice)),
    chances,
  };
}

/** All that the assessment of a run and of what may follow it depends on. */
export function runKey({ interview, assessment, rated, chances }: NaiveRun): string {
  const taken = interview.turns.flatMap(
    ({ decision }) => interview.index.choices.get(decision?.choice ?? '')?.choice ?? [],
  );
  const acts = new Set(taken.flatMap((choice) => choice.acts ?? []));
  const unrepaired = assessment.harms.filter(({ repairedAt }) => repairedAt === null);
  return JSON.stringify([
    keyOf(interview),
    [...rated].toSorted(),
    assessment.profile.map(({ earned, possible, moments }) => [earned, possible, moments]),
    [...acts].toSorted(),
    [...new Set(assessment.gates.map(({ gate, by }) => `${gate} ${by}`))].toSorted(),
    [...new Set(unrepaired.map(({ choice }) => choice))].toSorted(),
    [...new Set(assessment.answers.map((answer) => JSON.stringify({ ...answer, seq: 0 })))].toSorted(),
    [...chances].map(([act, nodes]) => `${act} ${[...nodes].toSorted().join(' ')}`).toSorted(),
  ]);
}
