// One interview as it goes: its turns so far, and the XState snapshot they end in. Everything shown, assessed and
// exported is computed from the turns. Pure: a decision gives a new interview and leaves the old one as it was.

import { getInitialMicrosteps } from 'xstate';
import type { Directory } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { bindDirectory } from './bind-directory.ts';
import type { Binding } from './bind-directory.ts';
import { buildMachine } from './build-machine.ts';
import type { ScenarioMachine } from './build-machine.ts';
import type { Decision } from './decision.ts';
import { indexScenario } from './index-scenario.ts';
import type { ScenarioIndex } from './index-scenario.ts';
import { eventOf, leadsSomewhere, openChoices } from './open-choices.ts';
import type { ChoiceStanding } from './open-choices.ts';
import type { Spoken } from './spoken.ts';
import { takeMicrosteps } from './take-microsteps.ts';
import { lastSnapshot, makeTurn } from './turn.ts';
import type { ScenarioSnapshot, Turn } from './turn.ts';

export type Interview = {
  readonly index: ScenarioIndex;
  readonly machine: ScenarioMachine;
  readonly binding: Binding | undefined;
  readonly snapshot: ScenarioSnapshot;
  readonly turns: readonly [Turn, ...Turn[]];
};

type Refused = { readonly ok: false; readonly problem: string };

type Opening = Pick<Interview, 'index' | 'machine' | 'snapshot' | 'turns'>;

const openings = new WeakMap<Scenario, Opening>();

/** An interview before its first decision. */
export function openInterview(scenario: Scenario, directory?: Directory): Interview {
  const binding = directory === undefined ? undefined : bindDirectory(scenario, directory);
  return { ...openingOf(scenario), binding };
}

/** How every interview of a scenario opens; no directory has a part in it. */
function openingOf(scenario: Scenario): Opening {
  const known = openings.get(scenario);
  if (known !== undefined) return known;
  const index = indexScenario(scenario);
  const machine = buildMachine(scenario);
  const steps = getInitialMicrosteps(machine);
  const turn = makeTurn({ index, steps, decision: undefined, before: undefined, alreadySaid: () => [] });
  const opening: Opening = { index, machine, snapshot: lastSnapshot(steps), turns: [turn] };
  openings.set(scenario, opening);
  return opening;
}

/** The turn an interview rests at. */
export function latestTurn(interview: Interview): Turn {
  return interview.turns.at(-1) ?? interview.turns[0];
}

/** The choices of the node an interview rests at, as they stand; none at an ending. */
export function choicesNow(interview: Interview): readonly ChoiceStanding[] {
  const { place, context } = latestTurn(interview);
  return place.is === 'ending' ? [] : openChoices(place.node, context, interview.binding);
}

/** The interview one decision later, or the sentence that says why this decision cannot be taken here. */
export function takeDecision(
  interview: Interview,
  decision: Decision,
): { readonly ok: true; readonly interview: Interview } | Refused {
  const sent = eventFor(interview, decision);
  if (!sent.ok) return sent;
  const { index, machine, snapshot, turns } = interview;
  const steps = takeMicrosteps(machine, snapshot, sent.event);
  const before = { turn: latestTurn(interview), value: snapshot.value };
  const turn = makeTurn({ index, steps, decision, before, alreadySaid: () => saidSinceArrival(turns) });
  return { ok: true, interview: { ...interview, snapshot: lastSnapshot(steps), turns: [...turns, turn] } };
}

function eventFor(
  interview: Interview,
  decision: Decision,
): { readonly ok: true; readonly event: string } | Refused {
  const { place, context } = latestTurn(interview);
  if (place.is === 'ending') {
    return {
      ok: false,
      problem: `The interview has ended at "${place.path}"; nothing can be decided after it.`,
    };
  }
  if (decision.node !== place.path) {
    return { ok: false, problem: `The interview is at "${place.path}", not at "${decision.node}".` };
  }
  const choice = place.node.choices.find(({ id }) => id === decision.choice);
  if (choice === undefined)
    return { ok: false, problem: `"${place.path}" has no choice "${decision.choice}".` };
  const sent = eventOf(choice, place.node, decision, context, interview.binding);
  if (!sent.ok || leadsSomewhere(place.node, sent.event, context)) return sent;
  return { ok: false, problem: `The choice "${choice.id}" is not open here.` };
}

function saidSinceArrival(turns: readonly Turn[]): readonly Spoken[] {
  const arrival = turns.findLastIndex((turn) => !turn.stayed);
  return turns.slice(arrival).flatMap((turn) => turn.spoken);
}
