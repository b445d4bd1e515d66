import { describe, expect, it } from 'vitest';
import {
  closingLine,
  countsOfPlaywright,
  countsOfTurbo,
  countsOfVitest,
  judged,
  single,
  sum,
} from './summary.ts';

describe('the sum', () => {
  it('adds up and names what was skipped only where any was', () => {
    const counts = [single(true), single(false), { passed: 3, failed: 0, skipped: 2 }];
    expect(closingLine(sum(counts))).toBe('4 passed, 1 failed, 2 skipped');
    expect(closingLine(sum([single(true)]))).toBe('1 passed, 0 failed');
    expect(closingLine(sum([]))).toBe('0 passed, 0 failed');
  });

  it('counts a runner that ran no test as failed', () => {
    expect(judged({ passed: 0, failed: 0, skipped: 4 }, true).failed).toBe(1);
  });

  it('counts a runner that ended badly without naming a failure as failed', () => {
    expect(judged({ passed: 4, failed: 0, skipped: 0 }, false).failed).toBe(1);
  });

  it('leaves a runner alone that named its failures, or ended well', () => {
    expect(judged({ passed: 4, failed: 2, skipped: 0 }, false).failed).toBe(2);
    expect(judged({ passed: 4, failed: 0, skipped: 0 }, true).failed).toBe(0);
  });
});

describe("Vitest's report", () => {
  it('is counted by test', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
    };
    expect(countsOfVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as failed', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    };
    expect(countsOfVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts nothing where there is none', () => {
    expect(countsOfVitest({})).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe("Playwright's report", () => {
  it('counts a test that passed at the second try as failed', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
    expect(countsOfPlaywright(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('counts an error outside of the tests', () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{ message: 'no' }] };
    expect(countsOfPlaywright(report).failed).toBe(1);
  });
});

describe("Turbo's summary", () => {
  it('counts the named task of each package that has it', () => {
    const tasks = [
      { task: 'types', command: 'tsc', execution: { exitCode: 0 } },
      { task: 'types', command: 'tsc', execution: { exitCode: 2 } },
      { task: 'types', command: 'tsc' },
      { task: 'types', command: '<NONEXISTENT>' },
      { task: 'build', command: 'tsc', execution: { exitCode: 0 } },
    ];
    expect(countsOfTurbo({ tasks }, 'types')).toEqual({ passed: 1, failed: 1, skipped: 1 });
  });
});
