import { describe, expect, it } from 'vitest';
import { countTests, testCountLine, type TestReport } from '../../../tools/checks/count-tests.ts';

const report = (changes: Partial<TestReport> = {}): TestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...changes,
});

describe('countTests', () => {
  it('adds reports up, and counts what is still to be written as skipped', () => {
    const unit = report({ numPassedTests: 40, numFailedTests: 1, numTodoTests: 2 });
    const e2e = report({ numPassedTests: 5, numPendingTests: 1 });
    expect(countTests([unit, e2e])).toEqual({ passed: 45, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be read as a failure', () => {
    const broken = report({ testResults: [{ status: 'failed', assertionResults: [] }] });
    expect(countTests([broken])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('does not count a failed file twice', () => {
    const failing = report({
      numFailedTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{}] }],
    });
    expect(countTests([failing]).failed).toBe(1);
  });
});

describe('testCountLine', () => {
  it('names skipped tests only when there are some', () => {
    expect(testCountLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(testCountLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});
