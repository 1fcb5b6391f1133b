// node test/bench/run-part.ts NAME full|tiny FILE: one part in a process of its own; what it measured goes into the file.

import { writeFileSync } from 'node:fs';
import { parts } from './parts.ts';

const [, , name, scale, file = ''] = process.argv;
const part = parts.find((candidate) => candidate.name === name);
if (part === undefined) throw new Error(`There is no part called ${name}.`);
writeFileSync(file, JSON.stringify(await part.run(scale === 'tiny' ? 'tiny' : 'full')));
