import type { Mode } from '../../../electron/contract/values.ts';
import { followRoute } from '../../../scenarios/report/route.ts';
import { openInterview } from '../../../scenarios/machine/interview.ts';
import { fakeClock } from '../../builders/fake-clock.ts';
import { starterScenario } from '../../builders/read-fixture.ts';
import { libraryOf } from '../services/test-library.ts';
import { openTestServices } from '../services/test-services.ts';

/** Somebody's attempt at the starter scenario, taken to its ending. */
export type Finished = {
  readonly legalName: string;
  readonly badge?: string;
  readonly mode?: Mode;
  readonly route?: string;
};

const met = 'porch-explain,telling-open,alley-cue,back-read,goodbye-date';

/** Plays attempts in a data folder as a page would, closes it, and gives the records and attempts that came of them. */
export async function finishAttempts(
  folder: string,
  attempts: readonly Finished[],
): Promise<readonly { readonly attempt: string; readonly record: string | null }[]> {
  const scenario = starterScenario();
  const clock = fakeClock();
  // The terminal that opens the folder next goes by this computer's clock, and would find old practice expired.
  clock.setBy(Date.now() - clock.now().getTime());
  const test = openTestServices(folder, { library: libraryOf(scenario), clock });
  const made: { attempt: string; record: string | null }[] = [];
  for (const { legalName, badge, mode = 'assessed', route = met } of attempts) {
    const as = await test.enter(legalName, badge);
    const { attempt } = await test.start(as, mode);
    const followed = followRoute(openInterview(scenario), route);
    if (!followed.ok) throw new Error(followed.problem);
    const { record } = await test.decideAll(as, attempt, followed.decisions);
    made.push({ attempt, record });
  }
  test.services.close();
  return made;
}
