import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import { choicesNow, latestTurn, openInterview, takeDecision } from '../../scenarios/machine/interview.ts';
import { benchScenario } from '../../tools/bench-scenario/bench-scenario.ts';
import { drawsFrom } from '../../tools/bench-scenario/draws.ts';
import type { Draws } from '../../tools/bench-scenario/draws.ts';
import { projectRoot } from '../../tools/project-root.ts';

/** A whole interview, as decisions. */
export type Route = readonly Decision[];

/** Longer than any that are meant; a silence can be kept for ever. */
const most = 200;

/** Whole interviews over open choices, drawn, and the same ones each time. */
export function drawRoutes(scenario: Scenario, count: number): readonly Route[] {
  const draws = drawsFrom(7);
  return Array.from({ length: count }, () => drawRoute(scenario, draws));
}

function drawRoute(scenario: Scenario, draws: Draws): Route {
  const route: Decision[] = [];
  let interview = openInterview(scenario);
  while (latestTurn(interview).place.is === 'node') {
    const open = choicesNow(interview).filter(({ is }) => is === 'open');
    const drawn = open[draws.from(0, open.length - 1)];
    if (drawn === undefined || route.length >= most) throw new Error('A drawn interview came to no ending.');
    const decision = { node: latestTurn(interview).place.path, choice: drawn.choice.id };
    const taken = takeDecision(interview, decision);
    if (!taken.ok) throw new Error(taken.problem);
    route.push(decision);
    interview = taken.interview;
  }
  return route;
}

/** How many decisions there are in all routes together. */
export function countDecisions(routes: readonly Route[]): number {
  return routes.reduce((sum, route) => sum + route.length, 0);
}

/** The benchmark scenario, which is drawn and large. */
export function readBenchScenario(): Scenario {
  return parsed(JSON.stringify(benchScenario()));
}

/** One of the scenarios that ship, by the name of its file. */
export function readShipped(name: string): Scenario {
  return parsed(readFileSync(join(projectRoot, 'scenarios', 'library', `${name}.scenario.json`), 'utf8'));
}

function parsed(text: string): Scenario {
  const answer = parseScenario(text);
  if (answer.ok) return answer.scenario;
  throw new Error(answer.refusals.map(({ sentence }) => sentence).join('\n'));
}
