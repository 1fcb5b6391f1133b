// A process that takes decisions as fast as it can and says each one aloud once the services have acknowledged it, until
// it is killed: node decide-until-killed.ts DATA_FOLDER

import { writeSync } from 'node:fs';
import { roundsThenEnd } from './test-library.ts';
import { openTestServices } from './test-services.ts';

const { value } = openTestServices(process.argv[2] ?? '');
const { as } = await value('trainee.signIn', { who: 'Ana Ruiz' });
const decisions = roundsThenEnd(2);

for (let turn = 0; ; turn += 1) {
  const { scenarios, unfinished } = await value('shelf.list', { as });
  const [left] = unfinished;
  const mode = turn % 3 === 0 ? 'practice' : 'assessed';
  const attempt =
    left?.attempt ?? (await value('attempt.start', { as, scenario: scenarios[0]?.hash ?? '', mode })).attempt;
  for (const [position, decision] of decisions.entries()) {
    if (position < (left?.decisions ?? 0)) continue;
    const { seq, record } = await value('attempt.decide', { as, attempt, seq: position + 1, decision });
    writeSync(1, `${attempt} ${seq} ${record ?? '-'}\n`);
  }
}
