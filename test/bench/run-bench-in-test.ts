import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../tools/project-root.ts';
import type { BenchReport } from './bench-report.ts';

/** What the benchmark prints as JSON when it is run as people run it; throws what it said when it failed. */
export async function runBench(typed: readonly string[]): Promise<BenchReport> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(projectRoot, 'tools', 'bench.ts'), ...typed],
    { maxBuffer: 2 ** 24 },
  );
  return JSON.parse(stdout) as BenchReport; // printed by run-bench.ts
}
