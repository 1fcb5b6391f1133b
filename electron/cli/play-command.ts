import { assessInterview } from '../../scenarios/assess/assess.ts';
import { newestRubric } from '../../scenarios/assess/rubric.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import { indexScenario } from '../../scenarios/machine/index-scenario.ts';
import { openInterview } from '../../scenarios/machine/interview.ts';
import type { Interview } from '../../scenarios/machine/interview.ts';
import { reportInterview } from '../../scenarios/report/attempt-report.ts';
import { playPolicy } from '../../scenarios/report/play-policy.ts';
import type { PolicyName } from '../../scenarios/report/policies.ts';
import { followRoute, routeOf } from '../../scenarios/report/route.ts';
import { standInDirectory } from '../../scenarios/report/stand-in-directory.ts';
import { couldNot } from './answer.ts';
import type { Answer } from './answer.ts';
import { assessmentText } from './assessment-text.ts';
import { counted } from './counted.ts';
import { directoryFor } from './directory-for.ts';
import { readScenario } from './read-scenario.ts';
import { transcriptText } from './transcript-text.ts';

/** How a scenario is to be played: by named choices, or by a policy with a seed and at most so many decisions. */
export type PlayOptions = {
  readonly choices?: string | undefined;
  readonly policy?: PolicyName | undefined;
  readonly seed: number;
  readonly limit: number;
  readonly directory?: string | undefined;
};

/** Plays a scenario and tells what was said and how it is assessed. Status 1: no ending was reached. */
export function play(file: string, options: PlayOptions): Answer {
  const { choices, policy, seed, limit } = options;
  if ((choices === undefined) === (policy === undefined)) {
    return couldNot('Say how to play: either --choices with the ids of choices, or --policy with a name.');
  }
  const read = readScenario(file);
  if (!read.ok) return read.answer;
  const { scenario } = read;
  const bound = directoryFor(scenario, options.directory);
  if (!bound.ok) return bound.answer;
  const directory = bound.directory ?? standInFor(scenario);
  if (policy !== undefined) {
    return playedAnswer(playPolicy({ scenario, directory, policy, seed, limit }), { policy, seed, limit });
  }
  const followed = followRoute(openInterview(scenario, directory), choices ?? '');
  if (followed.ok) return playedAnswer(followed, {});
  const open = followed.open.length === 0 ? '' : ` Open there: ${followed.open.join(', ')}.`;
  return couldNot(`Decision ${followed.seq} cannot be taken. ${followed.problem}${open}`);
}

/** A scenario with choices over services can be played without its directory; the transcript says that it was. */
function standInFor(scenario: Scenario): Directory | undefined {
  const choices = [...indexScenario(scenario).choices.values()];
  return choices.some(({ choice }) => choice.over === 'service') ? standInDirectory(scenario) : undefined;
}

type Played = { readonly interview: Interview; readonly decisions: readonly Decision[] };
type How = { readonly policy?: PolicyName; readonly seed?: number; readonly limit?: number };

function playedAnswer({ interview, decisions }: Played, how: How): Answer {
  const { scenario } = interview.index;
  const transcript = reportInterview(interview);
  const assessment = assessInterview(interview, newestRubric);
  const ended = transcript.ending !== null;
  const stopped = !ended && decisions.length === how.limit;
  const { id, version, title } = scenario;
  return {
    status: ended ? 0 : 1,
    text: [
      transcriptText(transcript),
      ...(stopped ? [`It was stopped after ${counted(decisions.length, 'decision')}.`] : []),
      '',
      assessmentText(assessment),
      '',
      `Played again by: --choices ${routeOf(decisions)}`,
    ].join('\n'),
    json: {
      scenario: { id, version, title },
      ...how,
      ended,
      route: routeOf(decisions),
      decisions,
      transcript,
      assessment,
    },
  };
}
