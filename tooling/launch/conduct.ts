import { bringUp } from './bring-up.ts';
import { makePrivateFolder } from './data-folder.ts';
import { type Halt, haltOnSignals, makeHalt } from './halt.ts';
import { describeError } from './launch-error.ts';
import { takeLock } from './lock.ts';
import type { Plan } from './plan.ts';
import { assertPortsFree } from './ports.ts';
import { type Screen, seconds } from './prepare/screen.mjs';
import { makeStopper, type Stopper } from './stopper.ts';

/** Nothing is started, built or migrated before the folder and the ports are ours. */
async function reserve(plan: Plan, halt: Halt, stopper: Stopper): Promise<void> {
  makePrivateFolder(plan.dataFolder);
  const lock = await takeLock(plan.dataFolder, plan.what, halt.signal);
  stopper.add('lock', async () => lock.release());
  halt.signal.addEventListener('abort', lock.announceStop);
  await assertPortsFree(plan.ports, lock.tookOver, halt.signal);
}

async function stopAll(screen: Screen, stopper: Stopper): Promise<void> {
  const step = stopper.hasWork() ? screen.step('Stopping') : undefined;
  await stopper.stopAll((error) => screen.say(describeError(error)));
  step?.done();
}

/**
 * Brings up everything in the plan, stays until someone or something ends it, then stops what was
 * started, in reverse order. The answer is the exit code: 0 when a person or the system asked.
 */
export async function conduct(plan: Plan, screen: Screen): Promise<number> {
  const since = Date.now();
  const halt = makeHalt();
  const stopper = makeStopper();
  haltOnSignals(halt);
  // A closed terminal must not keep us from stopping all in order.
  process.stdout.on('error', () => {});
  process.on('uncaughtException', (error) => halt.pull({ code: 1, line: describeError(error) }));
  try {
    await reserve(plan, halt, stopper);
    const block = await bringUp({ plan, screen, halt, stopper });
    if (halt.reason() === undefined) {
      screen.say(`✓ Up after ${seconds(since)}`);
      process.stdout.write(`\n${block}\n\n`);
    }
  } catch (error) {
    halt.pull({ code: 1, line: describeError(error) });
  }
  const { code, line } = await halt.pulled;
  if (line !== undefined) {
    screen.say(line);
  }
  await stopAll(screen, stopper);
  return code;
}
