// A process that commits one change to a data folder and then waits to be killed: node commit-until-killed.ts DATA_FOLDER

import { writeSync } from 'node:fs';
import { openDataFolder } from '../../../electron/database/open-data-folder.ts';

const opened = openDataFolder(process.argv[2] ?? '', { now: () => new Date() });
if (!opened.ok) throw new Error(opened.problem.sentence);
opened.value.db.exec("UPDATE trainees SET display_name = 'Changed'");
writeSync(1, 'committed\n');
process.stdin.resume();
