// node tools/bench-scenario/write-bench-scenario.ts [FILE]: writes the benchmark scenario, if a file is named, and
// prints how many states can be reached in it once what nothing can read any more is left out.

import { writeFileSync } from 'node:fs';
import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import { countStates } from '../../scenarios/prove/count-states.ts';
import { benchScenario } from './bench-scenario.ts';

const text = `${JSON.stringify(benchScenario(), null, 2)}\n`;
const parsed = parseScenario(text);
if (!parsed.ok) throw new Error(parsed.refusals.map(({ sentence }) => sentence).join('\n'));
const [, , file] = process.argv;
if (file !== undefined) writeFileSync(file, text);
console.log(`${countStates(parsed.scenario).toLocaleString('en')} reachable states`);
