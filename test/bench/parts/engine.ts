import { createActor } from 'xstate';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { buildMachine } from '../../../scenarios/machine/build-machine.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { choicesNow, openInterview, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { replay } from '../../../scenarios/machine/replay.ts';
import { compareTasks } from '../compare-tasks.ts';
import { measurement } from '../measurement.ts';
import type { BenchPart, Measurement, Scale } from '../measurement.ts';
import { inkPlayer } from '../peers/ink-player.ts';
import type { InkPlayer } from '../peers/ink-player.ts';
import { countDecisions, drawRoutes, readBenchScenario, readShipped } from '../routes.ts';
import type { Route } from '../routes.ts';

const amounts = {
  full: { routes: 40, rounds: 15, milliseconds: 60 },
  tiny: { routes: 2, rounds: 1, milliseconds: 1 },
};

/** What one decision costs in our engine: beside XState alone on the same machine, and beside ink on the same graph. */
export const engine: BenchPart = {
  name: 'engine',
  about: 'One decision of a whole interview, in processor time',
  run: async (scale) => [
    ...(await besideInk(readBenchScenario(), scale)),
    await besideActor(readShipped('grandsons-bail'), scale),
  ],
};

async function besideInk(scenario: Scenario, scale: Scale): Promise<readonly Measurement[]> {
  const routes = drawRoutes(scenario, amounts[scale].routes);
  const decisions = countDecisions(routes);
  const ink = inkPlayer(scenario);
  const words = wordsOf(scenario);
  assertSameGraph(scenario, routes, ink, words);
  const compared = await compareTasks(
    {
      replay: () => replayAll(scenario, routes),
      actor: () => sendAll(scenario, routes),
      shown: () => playAll(scenario, routes),
      ink: () => playInk(routes, ink, words),
    },
    amounts[scale],
  );
  return [
    measurement({
      what: 'Replaying it, benchmark scenario',
      unit: 'µs',
      ours: compared.micros('replay') / decisions,
      beside: { what: 'bare XState actor', value: compared.micros('actor') / decisions },
      ratio: compared.ratio('replay', 'actor'),
      goal: { of: 'ratio', atMost: 1.3 },
    }),
    measurement({
      what: 'Taking it and judging every choice that follows, benchmark scenario',
      unit: 'µs',
      ours: compared.micros('shown') / decisions,
      beside: { what: 'inkjs, same graph', value: compared.micros('ink') / decisions },
      ratio: compared.ratio('shown', 'ink'),
      goal: { of: 'ratio', atMost: 1 / 3 },
    }),
  ];
}

async function besideActor(scenario: Scenario, scale: Scale): Promise<Measurement> {
  const routes = drawRoutes(scenario, amounts[scale].routes);
  const decisions = countDecisions(routes);
  const compared = await compareTasks(
    { replay: () => replayAll(scenario, routes), actor: () => sendAll(scenario, routes) },
    amounts[scale],
  );
  return measurement({
    what: `Replaying it, ${scenario.title}`,
    unit: 'µs',
    ours: compared.micros('replay') / decisions,
    beside: { what: 'bare XState actor', value: compared.micros('actor') / decisions },
    ratio: compared.ratio('replay', 'actor'),
    goal: { of: 'ratio', atMost: 1.3 },
  });
}

function replayAll(scenario: Scenario, routes: readonly Route[]): void {
  for (const decisions of routes) {
    const replayed = replay({ scenario, decisions });
    if (!replayed.ok) throw new Error(replayed.problem);
  }
}

/** The same decisions as events, by an actor that nobody listens to. */
function sendAll(scenario: Scenario, routes: readonly Route[]): void {
  const machine = buildMachine(scenario);
  for (const decisions of routes) {
    const actor = createActor(machine).start();
    for (const { choice } of decisions) actor.send({ type: choice });
    if (actor.getSnapshot().status !== 'done') throw new Error('The bare actor came to no ending.');
    actor.stop();
  }
}

/** As a screen plays it: after each decision, which choices stand open. Ink does the same by itself. */
function playAll(scenario: Scenario, routes: readonly Route[]): void {
  for (const decisions of routes) {
    let interview = openInterview(scenario);
    for (const decision of decisions) {
      const taken = takeDecision(interview, decision);
      if (!taken.ok) throw new Error(taken.problem);
      ({ interview } = taken);
      choicesNow(interview);
    }
  }
}

function playInk(routes: readonly Route[], ink: InkPlayer, words: ReadonlyMap<string, string>): void {
  for (const decisions of routes) {
    ink.begin();
    for (const { choice } of decisions) ink.choose(words.get(choice) ?? '');
  }
}

function wordsOf(scenario: Scenario): ReadonlyMap<string, string> {
  const { choices } = indexScenario(scenario);
  return new Map([...choices].map(([id, { choice }]) => [id, choice.say ?? choice.do ?? id]));
}

/** Two engines are compared on one graph only if the same choices are open in both after every decision. */
function assertSameGraph(
  scenario: Scenario,
  routes: readonly Route[],
  ink: InkPlayer,
  words: ReadonlyMap<string, string>,
): void {
  for (const decisions of routes) {
    let interview = openInterview(scenario);
    ink.begin();
    for (const decision of decisions) {
      assertSameChoices(interview, ink, words);
      const taken = takeDecision(interview, decision);
      if (!taken.ok) throw new Error(taken.problem);
      ({ interview } = taken);
      ink.choose(words.get(decision.choice) ?? '');
    }
    assertSameChoices(interview, ink, words);
  }
}

function assertSameChoices(interview: Interview, ink: InkPlayer, words: ReadonlyMap<string, string>): void {
  const open = choicesNow(interview).flatMap(({ is, choice }) =>
    is === 'open' ? [words.get(choice.id)] : [],
  );
  const inInk = ink.open();
  if (JSON.stringify(open) !== JSON.stringify(inInk)) {
    throw new Error(`Ink offers ${inInk.join(', ')} where we offer ${open.join(', ')}.`);
  }
}
