// A process that types and reflects as fast as it can and says each text aloud once the services have acknowledged it,
// until it is killed: node write-until-killed.ts DATA_FOLDER

import { writeSync } from 'node:fs';
import { roundsThenEnd } from './test-library.ts';
import { openTestServices } from './test-services.ts';

const { value, decideAll, start } = openTestServices(process.argv[2] ?? '');
const { as } = await value('trainee.signIn', { who: 'Ana Ruiz' });
const decisions = roundsThenEnd(2);

for (let turn = 0; ; turn += 1) {
  const { attempt } = await start(as, turn % 2 === 0 ? 'practice' : 'assessed');
  for (const [position, decision] of decisions.entries()) {
    const seq = position + 1;
    for (const isDraft of [true, false]) {
      const words = `${isDraft ? 'draft' : 'words'} ${seq} of ${attempt}`;
      await value('words.keep', { as, attempt, seq, words, isDraft });
      writeSync(1, `typed/${attempt}/${seq}/${words}\n`);
    }
    await decideAll(as, attempt, [decision], seq);
  }
  for (const plus of ['once', 'twice']) {
    await value('plusDelta.keep', { as, attempt, plus: `${plus} for ${attempt}`, delta: '' });
    writeSync(1, `plus/${attempt}/0/${plus} for ${attempt}\n`);
  }
}
