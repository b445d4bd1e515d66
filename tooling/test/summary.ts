/** How many tests, over whatever ran them. */
export type Counts = { passed: number; failed: number; skipped: number };

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

/** One promise kept or broken: a check, a type check, a build. */
export function single(isKept: boolean): Counts {
  return isKept ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

export function sum(all: Counts[]): Counts {
  return all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    nothing,
  );
}

/** `12 passed, 0 failed`, and `, 2 skipped` where any. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

/**
 * Makes a runner's report fit for the sum: a runner that ran no test, or ended badly although its
 * report names no failure (a crash, a hook that threw), counts as one failure more.
 */
export function judged(counts: Counts, endedWell: boolean): Counts {
  const ranNothing = counts.passed + counts.failed === 0;
  const hidesFailure = !endedWell && counts.failed === 0;
  return ranNothing || hidesFailure ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** Vitest's JSON report. A file that could not be loaded fails without naming a test. */
export function countsOfVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = asRecord(report);
  const files = asList(asRecord(report).testResults).map(asRecord);
  const unloaded = files.filter(
    (file) => file.status === 'failed' && !asList(file.assertionResults).some(isFailed),
  );
  return {
    passed: asNumber(numPassedTests),
    failed: asNumber(numFailedTests) + unloaded.length,
    skipped: asNumber(numPendingTests) + asNumber(numTodoTests),
  };
}

/** Playwright's JSON report. A test that passed only when tried again has failed once: it counts so. */
export function countsOfPlaywright(report: unknown): Counts {
  const { expected, unexpected, flaky, skipped } = asRecord(asRecord(report).stats);
  const errors = asList(asRecord(report).errors).length;
  return {
    passed: asNumber(expected),
    failed: asNumber(unexpected) + asNumber(flaky) + errors,
    skipped: asNumber(skipped),
  };
}

/** Turbo's run summary: the named task of each package is one. One that never began was skipped. */
export function countsOfTurbo(report: unknown, name: string): Counts {
  const tasks = asList(asRecord(report).tasks).map(asRecord);
  const real = tasks.filter(({ task, command }) => task === name && command !== '<NONEXISTENT>');
  return sum(
    real.map(({ execution }) =>
      execution === undefined || execution === null
        ? { ...nothing, skipped: 1 }
        : single(asRecord(execution).exitCode === 0),
    ),
  );
}

function isFailed(test: unknown): boolean {
  return asRecord(test).status === 'failed';
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
