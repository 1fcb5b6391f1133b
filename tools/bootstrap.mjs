// The first thing that runs in a fresh clone, on whatever Node the machine has: plain JavaScript, no packages.
// It makes the project ready, then hands over to the project's own Node. It says everything on standard error, so
// that a task's answer is all there is on standard output.
import { nodeVersionProblem } from './bootstrap/node-version-problem.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem === null) {
  const { runTask } = await import('./bootstrap/run-task.mjs');
  process.exitCode = await runTask(process.argv.slice(2));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
