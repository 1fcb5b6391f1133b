/** The fields read from the report vitest writes with `--reporter=json`. */
export type TestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

/** How many tests did what. A test file that could not even be read counts as one that failed. */
export type TestCount = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Adds several reports up. */
export function countTests(reports: readonly TestReport[]): TestCount {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const report of reports) {
    const unread = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests + unread.length;
    total.skipped += report.numPendingTests + report.numTodoTests;
  }
  return total;
}

/** The closing line of `npm test`, such as `412 passed, 0 failed` or `412 passed, 0 failed, 1 skipped`. */
export function testCountLine({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
