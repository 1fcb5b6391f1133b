// The chance of met worked out the slow way: how likely each run is that the assessment tells from another, passed on
// from run to run until next to nothing moves any more.

import type { Rubric } from '../../../scenarios/assess/rubric.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { ScenarioChoice } from '../../../scenarios/machine/index-scenario.ts';
import { latestTurn, openInterview, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Officer } from '../../../scenarios/prove/met/policies.ts';
import { possibleDecisions } from '../../builders/run-arbitrary.ts';
import { describeRun, runKey } from './naive-runs.ts';
import type { NaiveRun } from './naive-runs.ts';

type Node = {
  readonly isMet: boolean;
  readonly next: readonly { readonly key: string; readonly chance: number }[];
};

/** The chance that an officer's run is met, or nothing if there are more than `most` runs to follow. */
export function naiveChance(
  scenario: Scenario,
  rubric: Rubric,
  officer: Officer,
  most: number,
): number | undefined {
  const start = describeRun(openInterview(scenario), rubric);
  const nodes = new Map<string, Node>();
  const waiting = new Map([[runKey(start), start]]);
  for (const [key, run] of waiting) {
    if (waiting.size > most) return undefined;
    const next = possibleDecisions(run.interview).map((decision) => {
      const taken = takeDecision(run.interview, decision);
      if (!taken.ok) throw new Error(taken.problem);
      const after = describeRun(taken.interview, rubric);
      const afterKey = runKey(after);
      if (!waiting.has(afterKey)) waiting.set(afterKey, after);
      return { key: afterKey, chance: chanceOf(decision.choice, run, officer) };
    });
    nodes.set(key, { isMet: run.assessment.result === 'met', next });
  }
  let moving = new Map([[runKey(start), 1]]);
  let met = 0;
  for (let round = 0; round < 20_000 && moving.size > 0; round += 1) {
    const later = new Map<string, number>();
    for (const [key, chance] of moving) {
      const node = nodes.get(key);
      if (node?.isMet === true) met += chance;
      if (chance < 1e-14) continue;
      for (const { key: to, chance: part } of node?.next ?? [])
        later.set(to, (later.get(to) ?? 0) + chance * part);
    }
    moving = later;
  }
  return met;
}

function chanceOf(id: string, run: NaiveRun, officer: Officer): number {
  const { place } = latestTurn(run.interview);
  const open = possibleDecisions(run.interview).map(({ choice }) => choice);
  if (officer === 'random' || place.is === 'ending') return 1 / open.length;
  const choices = place.node.choices.filter((choice) => open.includes(choice.id));
  const ranked = choices.map((choice) => ({ choice, rank: rankOf(choice, run) }));
  const top = Math.max(...ranked.map(({ rank }) => rank));
  const best = ranked.filter(({ rank }) => rank === top).map(({ choice }) => choice.id);
  const others = open.filter((other) => !best.includes(other));
  if (others.length === 0) return 1 / best.length;
  return best.includes(id) ? officer / best.length : (1 - officer) / others.length;
}

/** No gate before any gate, then by rates, then by how much of what is owed is paid; all in one number. */
function rankOf(choice: ScenarioChoice, { interview, assessment }: NaiveRun): number {
  const { scenario, choices } = interview.index;
  const taken = interview.turns.flatMap(({ decision }) => choices.get(decision?.choice ?? '')?.choice ?? []);
  const done = new Set<string>(taken.flatMap(({ acts = [] }) => acts));
  const does = (acts: readonly string[]) => choice.acts?.some((act) => acts.includes(act)) === true;
  const undone = assessment.acts.filter(({ act, doneAt }) => doneAt.length === 0 && does([act])).length;
  const pending = scenario.gates.filter(
    ({ unless }) => !unless.some((act) => done.has(act)) && does(unless),
  ).length;
  const all = [...choices.values()].map((entry) => entry.choice);
  const owed = assessment.harms.filter(
    ({ repairedAt, isGate, rates }) =>
      repairedAt === null && !isGate && rates.some(({ rate }) => rate === -2),
  );
  const repaired = owed
    .filter((harm) => choice.repairs?.includes(harm.choice))
    .map((harm) =>
      all
        .filter(({ repairs }) => repairs?.includes(harm.choice))
        .map((other) => other.id)
        .toSorted()
        .join(' '),
    );
  const rates = Object.values(choice.rates).reduce((sum, rate) => sum + rate, 0);
  return (
    (choice.gate === undefined ? 1_000_000 : 0) + rates * 1000 + undone + pending + new Set(repaired).size
  );
}
