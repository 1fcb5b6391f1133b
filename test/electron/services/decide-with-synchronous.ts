// A process that takes ten decisions, each said aloud once it is acknowledged, with SQLite's `synchronous` as the app sets
// it or as the second argument says: node decide-with-synchronous.ts DATA_FOLDER [OFF|NORMAL]

import { writeSync } from 'node:fs';
import { openDataFolder } from '../../../electron/database/open-data-folder.ts';
import { createApp } from '../../../electron/services/app.ts';
import { callHandlers } from '../../../electron/services/call-handlers.ts';
import { systemRandom } from '../../../electron/services/random.ts';
import { systemClock } from '../../../electron/services/system-clock.ts';
import { endlessDecision, libraryOf, roundTalk } from './test-library.ts';

const [, , folder = '', synchronous] = process.argv;
const opened = openDataFolder(folder, systemClock);
if (!opened.ok) throw new Error(opened.problem.sentence);
if (synchronous !== undefined) opened.value.db.pragma(`synchronous = ${synchronous}`);
const handlers = callHandlers(
  createApp(opened.value, {
    library: libraryOf(roundTalk()),
    clock: systemClock,
    random: systemRandom,
    host: 'browser',
    version: '0.0.0-test',
  }),
);
const registered = await handlers['trainee.register']({ legalName: 'Ana Ruiz', displayName: 'Ana' });
if (!registered.ok) throw new Error(registered.problem.kind);
const { as } = registered.value;
const shelf = await handlers['shelf.list']({ as });
const scenario = shelf.ok ? (shelf.value.scenarios[0]?.hash ?? '') : '';
const started = await handlers['attempt.start']({ as, scenario, mode: 'assessed' });
if (!started.ok) throw new Error(started.problem.kind);
const { attempt } = started.value;

writeSync(1, 'begin\n');
for (let seq = 1; seq <= 10; seq += 1) {
  const answer = await handlers['attempt.decide']({ as, attempt, seq, decision: endlessDecision(seq) });
  if (!answer.ok) throw new Error(answer.problem.kind);
  writeSync(1, `acknowledged ${seq}\n`);
}
