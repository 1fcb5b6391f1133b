import type { Directory } from '../../scenarios/format/directory.ts';
import type { Statement } from '../../scenarios/format/referral-vocabulary.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import { choicesNow, latestTurn, openInterview, takeDecision } from '../../scenarios/machine/interview.ts';
import type { Interview } from '../../scenarios/machine/interview.ts';

/** A choice by its id, or with the service and the need that it asks for. */
export type Move =
  | string
  | {
      readonly choice: string;
      readonly service: string;
      readonly need: string;
      readonly said?: readonly Statement[];
    };

/** The interview after some choices, each taken where the interview is; a choice that is refused throws. */
export function played(scenario: Scenario, moves: readonly Move[] = [], directory?: Directory): Interview {
  return moves.reduce(movedOn, openInterview(scenario, directory));
}

/** The interview one choice later. */
export function movedOn(interview: Interview, move: Move): Interview {
  const taken = takeDecision(interview, decisionAt(interview, move));
  if (!taken.ok) throw new Error(taken.problem);
  return taken.interview;
}

/** The decision that a choice is where the interview now rests. */
export function decisionAt(interview: Interview, move: Move): Decision {
  const node = latestTurn(interview).place.path;
  if (typeof move === 'string') return { node, choice: move };
  const { choice, ...args } = move;
  return { node, choice, args };
}

/** Where the interview rests after each turn. */
export function placesOf(interview: Interview): readonly string[] {
  return interview.turns.map(({ place }) => place.path);
}

/** What was said in the latest turn. */
export function saidNow(interview: Interview): readonly string[] {
  return latestTurn(interview).spoken.map(({ text }) => text);
}

/** How each choice stands now. */
export function standings(interview: Interview): Readonly<Record<string, string>> {
  return Object.fromEntries(choicesNow(interview).map(({ choice, is }) => [choice.id, is]));
}
