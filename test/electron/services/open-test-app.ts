import { openDataFolder } from '../../../electron/database/open-data-folder.ts';
import { createApp } from '../../../electron/services/app.ts';
import type { App } from '../../../electron/services/app.ts';
import { callHandlers } from '../../../electron/services/call-handlers.ts';
import { systemRandom } from '../../../electron/services/random.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import type { Mode } from '../../../electron/contract/values.ts';
import { fakeClock } from '../../builders/fake-clock.ts';
import { libraryOf, roundTalk } from './test-library.ts';

/** An attempt that has just begun, with the database below it at hand, for tests that get in its way there. */
export type TestApp = {
  readonly app: App;
  readonly attempt: string;
  /** Takes a decision as a host would; what the disk objects to is thrown. */
  readonly decide: (seq: number, decision: Decision) => Promise<unknown>;
  readonly close: () => void;
};

export async function openTestApp(folder: string, mode: Mode): Promise<TestApp> {
  const clock = fakeClock();
  const opened = openDataFolder(folder, clock);
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const library = libraryOf(roundTalk());
  const app = createApp(opened.value, {
    library,
    clock,
    random: systemRandom,
    host: 'browser',
    version: '1',
  });
  const handlers = callHandlers(app);
  const registered = await handlers['trainee.register']({ legalName: 'Ana', displayName: 'Ana' });
  if (!registered.ok) throw new Error(registered.problem.kind);
  const { as } = registered.value;
  const [scenario = ''] = app.shelved().keys();
  const begun = await handlers['attempt.start']({ as, scenario, mode });
  if (!begun.ok) throw new Error(begun.problem.kind);
  const { attempt } = begun.value;
  return {
    app,
    attempt,
    decide: async (seq, decision) => handlers['attempt.decide']({ as, attempt, seq, decision }),
    close: () => void opened.value.close(),
  };
}
