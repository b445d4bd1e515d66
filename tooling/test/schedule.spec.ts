import { describe, expect, it } from 'vitest';
import { type Done, runSteps } from './schedule.ts';
import type { Outcome, Step } from './step.ts';
import { single } from './summary.ts';

const kept: Outcome = { counts: single(true), output: '' };
const broken: Outcome = { counts: single(false), output: 'why' };

/** A step that ends when the others have had a turn; it writes down when it runs. */
function step(name: string, log: string[], after: string[] = [], outcome = kept): Step {
  return {
    name,
    after,
    async run() {
      log.push(`+${name}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push(`-${name}`);
      return outcome;
    },
  };
}

const run = (steps: Step[], atOnce = 2): Promise<Done[]> =>
  runSteps(steps, { atOnce, ended: () => undefined });

describe('steps', () => {
  it('run side by side, no more at once than allowed', async () => {
    const log: string[] = [];
    await run([step('a', log), step('b', log), step('c', log)]);
    expect(log.slice(0, 2)).toEqual(['+a', '+b']);
    expect(log.indexOf('+c')).toBeGreaterThan(log.indexOf('-a'));
  });

  it('wait for those that they need, and let others pass', async () => {
    const log: string[] = [];
    await run([step('a', log), step('b', log, ['a']), step('c', log)]);
    expect(log.indexOf('+b')).toBeGreaterThan(log.indexOf('-a'));
    expect(log.slice(0, 2)).toEqual(['+a', '+c']);
  });

  it('do not begin after one that they need has failed, and count as failed', async () => {
    const log: string[] = [];
    const done = await run([step('a', log, [], broken), step('b', log, ['a'])]);
    expect(log).toEqual(['+a', '-a']);
    expect(done.map(({ outcome }) => [outcome.counts.failed, outcome.note])).toEqual([
      [1, undefined],
      [1, 'waited for a'],
    ]);
  });

  it('may only wait for the end of another, well or not', async () => {
    const log: string[] = [];
    const later: Step = { ...step('b', log), behind: ['a'] };
    await run([step('a', log, [], broken), later]);
    expect(log).toEqual(['+a', '-a', '+b', '-b']);
  });

  it('count as failed when they throw, and say why', async () => {
    const thrown: Step = { name: 'a', run: () => Promise.reject(new Error('no disk')) };
    const [done] = await run([thrown]);
    expect(done?.outcome.counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(done?.outcome.output).toContain('no disk');
  });

  it('are refused when they wait for each other', async () => {
    const log: string[] = [];
    await expect(run([step('a', log, ['b']), step('b', log, ['a'])])).rejects.toThrow(
      'steps wait for each other: a, b',
    );
  });
});
