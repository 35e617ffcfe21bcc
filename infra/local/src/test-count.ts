/** What vitest's JSON report says, as far as it is read here. */
export type TestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

export type TestCount = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

/**
 * Counts a run. A file that broke before its first test counts as one failure, and so does a run
 * that failed without naming any test (an unhandled error, a set-up that threw, no report at all).
 */
export const countTests = (report: TestReport | undefined, exitCode: number): TestCount => {
  const brokenFiles = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = (report?.numFailedTests ?? 0) + brokenFiles;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
};

/** The last line of `npm test`. */
export const testLine = ({ passed, failed, skipped }: TestCount): string =>
  `Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`;

/** On a build machine nobody would notice a test that does not run, so there it fails the run. */
export const exitCodeFor = ({ failed, skipped }: TestCount, isBuildMachine: boolean): number =>
  failed > 0 || (isBuildMachine && skipped > 0) ? 1 : 0;
