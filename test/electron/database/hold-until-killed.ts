// A process that uses a data folder until it is killed: node hold-until-killed.ts DATA_FOLDER

import { writeSync } from 'node:fs';
import { openDataFolder } from '../../../electron/database/open-data-folder.ts';

const opened = openDataFolder(process.argv[2] ?? '', { now: () => new Date() });
writeSync(1, opened.ok ? 'held\n' : `${opened.problem.sentence}\n`);
process.stdin.resume();
