import type fc from 'fast-check';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import { choicesNow, latestTurn, openInterview, takeDecision } from '../../scenarios/machine/interview.ts';
import type { Interview } from '../../scenarios/machine/interview.ts';
import { leadsSomewhere } from '../../scenarios/machine/open-choices.ts';
import { drawn } from './draw.ts';
import type { Draw } from './draw.ts';
import { fakeDirectory } from './fake-directory.ts';

/** Random walks over open choices, with the interview each ends in: to an ending or for as many decisions as `most`. */
export function interviewArbitrary(
  scenario: Scenario,
  directory: Directory = fakeDirectory(),
  most = 14,
): fc.Arbitrary<Interview> {
  return drawn((draw) => {
    let interview = openInterview(scenario, directory);
    for (let left = draw.int(0, most); left > 0; left -= 1) {
      const decision = drawDecision(draw, interview);
      if (decision === undefined) break;
      const taken = takeDecision(interview, decision);
      if (!taken.ok) throw new Error(`An open choice was refused: ${taken.problem}`);
      interview = taken.interview;
    }
    return interview;
  });
}

/** The decisions of random walks over open choices. */
export function runArbitrary(
  scenario: Scenario,
  directory?: Directory,
  most?: number,
): fc.Arbitrary<readonly Decision[]> {
  return interviewArbitrary(scenario, directory, most).map(({ turns }) =>
    turns.flatMap(({ decision }) => (decision === undefined ? [] : [decision])),
  );
}

/** Every decision that can be taken now. */
export function possibleDecisions(interview: Interview): readonly Decision[] {
  const { place, context } = latestTurn(interview);
  if (place.is === 'ending') return [];
  const open = choicesNow(interview).filter(({ is }) => is === 'open');
  return open.flatMap(({ choice }): Decision[] => {
    const decision = { node: place.path, choice: choice.id };
    if (choice.over === undefined) return [decision];
    const { binding } = interview;
    if (binding === undefined) return [];
    const about = place.node.referral?.need;
    const noted = Object.keys(context.needs).filter((need) => about === undefined || need === about);
    const pairs = noted.flatMap((need) =>
      binding.directory.services.map((service) => ({ service: service.id, need })),
    );
    return pairs
      .filter(({ service, need }) => {
        const found = binding.classOf(service, need);
        return found !== undefined && leadsSomewhere(place.node, `${choice.id}:${found}`, context);
      })
      .map((args) => ({ ...decision, args }));
  });
}

function drawDecision(draw: Draw, interview: Interview): Decision | undefined {
  const possible = possibleDecisions(interview);
  return possible.length === 0 ? undefined : draw.pick(possible);
}
