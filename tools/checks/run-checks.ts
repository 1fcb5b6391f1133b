import { join } from 'node:path';
import { tasks, type Task } from '../bootstrap/tasks.mjs';
import { projectRoot } from '../project-root.ts';
import { runNode } from '../run-node.ts';
import { countTests, testCountLine } from './count-tests.ts';
import { clearReports, readReports } from './test-reports.ts';

const steps = ['format:check', 'lint', 'typecheck', 'unit', 'build', 'e2e'] as const;

/** Runs every check in order and stops at the first that fails. Gives the name of that one, or null. */
async function firstFailure(): Promise<string | null> {
  for (const name of steps) {
    const { script, args = [] }: Task = tasks[name];
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    const began = performance.now();
    // One after the other, so that a failure is the last thing on the screen.
    const status = await runNode([join(projectRoot, script), ...args]);
    console.log(`── ${name}: ${status === 0 ? 'fine' : 'failed'}, ${seconds(performance.now() - began)} s`);
    if (status !== 0) return name;
  }
  return null;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

clearReports();
const began = performance.now();
const failed = await firstFailure();
const count = countTests(readReports());
const ran = count.passed + count.failed;
console.log(
  `\n${failed === null ? 'Every check ran' : `Stopped at: ${failed}`}, ${seconds(performance.now() - began)} s`,
);
if (failed === null && ran === 0) console.log('No test ran, and that counts as a failure.');
console.log(testCountLine(count));
process.exitCode = failed === null && count.failed === 0 && ran > 0 ? 0 : 1;
