import { projectFiles } from './project-files.ts';
import { runNode } from './run-node.ts';

// Every measurement under test/bench, or those whose path holds one of the words typed.
const words = process.argv.slice(2);
const all = projectFiles('test/bench').filter((path) => path.endsWith('.bench.ts'));
const chosen = all.filter((path) => words.length === 0 || words.some((word) => path.includes(word)));
if (chosen.length === 0) console.error(`No measurement is called that; there are ${all.join(', ')}.`);

let failed = chosen.length === 0;
for (const path of chosen) {
  console.log(`\n── ${path}`);
  if ((await runNode([path])) !== 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
