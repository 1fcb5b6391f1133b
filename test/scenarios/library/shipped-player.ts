import { readFileSync } from 'node:fs';
import { assessInterview } from '../../../scenarios/assess/assess.ts';
import type { Assessment } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { choicesNow, latestTurn, openInterview, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { followRoute } from '../../../scenarios/report/route.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';
import { directoryOf } from './shipped-directory.ts';

/** One shipped scenario, played by routes such as `a,b,c`. A route that cannot be played is a mistake in the test. */
export function shippedPlayer(id: string) {
  const file = new URL(`../../../scenarios/library/${id}.scenario.json`, import.meta.url);
  const scenario = parsedOrThrow(JSON.parse(readFileSync(file, 'utf8')));
  const play = (route: string): Interview => {
    const followed = followRoute(openInterview(scenario, directoryOf(scenario)), route);
    if (followed.ok) return followed.interview;
    throw new Error(`Step ${followed.seq}: ${followed.problem} Open: ${followed.open.join(', ')}`);
  };
  const assessed = (route: string): Assessment => assessInterview(play(route), rubric1);
  return {
    scenario,
    play,
    assessed,
    answersOn: (route: string): Readonly<Record<string, string>> =>
      Object.fromEntries(assessed(route).answers.map(({ to, is }) => [to, is])),
    heardAtTheEndOf: (route: string): readonly string[] =>
      latestTurn(play(route)).spoken.map(({ text }) => text),
  };
}

/** The interview played to its end, each time by the first of these choices that is open. */
export function finished(interview: Interview, wanted: readonly string[]): Interview {
  const { place } = latestTurn(interview);
  if (place.is === 'ending') return interview;
  const open = choicesNow(interview).flatMap(({ choice, is }) => (is === 'open' ? choice.id : []));
  const choice = wanted.find((id) => open.includes(id));
  if (choice === undefined) throw new Error(`Nothing wanted is open at ${place.path}: ${open.join(', ')}`);
  const taken = takeDecision(interview, { node: place.path, choice });
  if (!taken.ok) throw new Error(taken.problem);
  return finished(taken.interview, wanted);
}

/**
 * The single slips from a route, none of them a gate, from which *met* is lost: none of the ways back, each gone as far
 * as it is open and then on by `after`, comes to it.
 */
export function unforgivenSlips(
  play: (route: string) => Interview,
  best: string,
  waysBack: readonly (readonly string[])[],
  after: readonly string[],
): readonly string[] {
  const steps = best.split(',');
  return steps.flatMap((step, position) => {
    const interview = play(steps.slice(0, position).join(','));
    const slips = choicesNow(interview).filter(
      ({ choice, is }) => is === 'open' && choice.gate === undefined && choice.id !== step,
    );
    return slips.flatMap(({ choice }) => {
      const slipped = play([...steps.slice(0, position), choice.id].join(','));
      const results = waysBack.map(
        (way) => assessInterview(finished(slipped, [...way, ...after]), rubric1).result,
      );
      return results.includes('met') ? [] : choice.id;
    });
  });
}
