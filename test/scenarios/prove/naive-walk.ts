// Plain enumeration with the engine itself, as slow and as obvious as it can be: what a proof is checked against.

import type { Directory } from '../../../scenarios/format/directory.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { latestTurn, openInterview, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { activeLeaves } from '../../../scenarios/machine/turn.ts';
import { possibleDecisions } from '../../builders/run-arbitrary.ts';

export type NaiveWalk = {
  /** How many different state values with contexts there are. */
  readonly states: number;
  /** The number of decisions of a shortest run to each state that is passed or rested in. */
  readonly reached: ReadonlyMap<string, number>;
  readonly opened: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  /** Nodes in which nothing is open in some state. */
  readonly deadEnds: ReadonlySet<string>;
};

/** Every state of an interview, breadth first, or nothing if there are more than `most`. */
export function naiveWalk(
  scenario: Scenario,
  directory: Directory | undefined,
  most: number,
): NaiveWalk | undefined {
  const start = openInterview(scenario, directory);
  const seen = new Set([keyOf(start)]);
  const reached = new Map<string, number>();
  const opened = new Set<string>();
  const told = new Set<string>();
  const deadEnds = new Set<string>();
  const waiting: { readonly interview: Interview; readonly length: number }[] = [
    { interview: start, length: 0 },
  ];
  for (const { interview, length } of waiting) {
    const { place, passed, disclosed } = latestTurn(interview);
    for (const path of [...passed, ...activeLeaves(interview.snapshot.value)]) {
      reached.set(path, Math.min(length, reached.get(path) ?? length));
    }
    for (const fact of disclosed) told.add(fact);
    const decisions = possibleDecisions(interview);
    if (place.is === 'node' && decisions.length === 0) deadEnds.add(place.path);
    for (const decision of decisions) {
      opened.add(decision.choice);
      const taken = takeDecision(interview, decision);
      if (!taken.ok) throw new Error(taken.problem);
      const { passed: onTheWay, disclosed: heard } = latestTurn(taken.interview);
      for (const path of onTheWay) reached.set(path, Math.min(length + 1, reached.get(path) ?? length + 1));
      for (const fact of heard) told.add(fact);
      const key = keyOf(taken.interview);
      if (seen.has(key)) continue;
      if (seen.size >= most) return undefined;
      seen.add(key);
      waiting.push({ interview: forgetful(taken.interview), length: length + 1 });
    }
  }
  return { states: seen.size, reached, opened, told, deadEnds };
}

/** The state of an interview and its context, whatever order its names came in. */
export function keyOf({ snapshot }: Interview): string {
  const { facts, needs, flags, ...levels } = snapshot.context;
  const names = [facts, needs, flags].map((set) => Object.keys(set).toSorted());
  return JSON.stringify([activeLeaves(snapshot.value).toSorted(), levels, names]);
}

/** An interview that keeps only its last turn: nothing here looks further back. */
function forgetful(interview: Interview): Interview {
  return { ...interview, turns: [latestTurn(interview)] };
}
