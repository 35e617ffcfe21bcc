import { describe, expect, it } from 'vitest';
import { countTests, exitCodeFor, type TestReport, testLine } from './test-count.ts';

const report = (change: Partial<TestReport>): TestReport => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...change,
});

describe('the count of tests', () => {
  it('says what passed in one line', () => {
    expect(testLine(countTests(report({}), 0))).toBe('Tests: 5 passed, 0 failed, 0 skipped');
  });
  it('counts a file that broke before its first test as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countTests(report({ testResults }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
  it('does not count a failed test twice because its file failed too', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(countTests(report({ numFailedTests: 1, testResults }), 1).failed).toBe(1);
  });
  it('is a failure when the run failed and no test says why, or there is no report', () => {
    expect(countTests(report({}), 1).failed).toBe(1);
    expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
  it('counts skipped and planned tests together, which fail a build machine alone', () => {
    const count = countTests(report({ numPendingTests: 1, numTodoTests: 2 }), 0);
    expect(count.skipped).toBe(3);
    expect([exitCodeFor(count, true), exitCodeFor(count, false)]).toEqual([1, 0]);
  });
});
