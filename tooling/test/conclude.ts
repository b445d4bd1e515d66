import { stopCommands } from './command.ts';
import { runSteps } from './schedule.ts';
import { tellDone, tellRunning } from './screen.ts';
import type { Step } from './step.ts';
import { closingLine, sum } from './summary.ts';

/** Runs the steps, tells each, and ends with the one line that sums them up. */
export async function conclude(steps: Step[]): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stopCommands();
      process.exit(1);
    });
  }
  const start = performance.now();
  const done = await runSteps(steps, { atOnce: 2, began: tellRunning, ended: tellDone });
  const total = sum(done.map(({ outcome }) => outcome.counts));
  console.log(`\nin ${Math.round((performance.now() - start) / 1000)} s`);
  console.log(closingLine(total));
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}
