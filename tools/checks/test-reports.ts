import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { TestReport } from './count-tests.ts';

const testProjects = ['unit', 'e2e'] as const;

export type TestProject = (typeof testProjects)[number];

/** Whether a word names one of the two sets of tests. */
export function isTestProject(word: unknown): word is TestProject {
  return testProjects.some((project) => project === word);
}

const folder = join(projectRoot, '.cache', 'reports');

/** The arguments that run one test project and leave its report where `readReports` finds it. */
export function vitestArguments(project: TestProject): readonly string[] {
  return [
    join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath(project)}`,
  ];
}

/** The reports of the test projects that have run since `clearReports`. */
export function readReports(): readonly TestReport[] {
  return testProjects
    .map(reportPath)
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as TestReport); // the shape vitest documents
}

/** Forgets the reports of an earlier run, so that they cannot be counted for this one. */
export function clearReports(): void {
  rmSync(folder, { recursive: true, force: true });
}

function reportPath(project: TestProject): string {
  return join(folder, `${project}.json`);
}
