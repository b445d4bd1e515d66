import type { Halt } from './halt.ts';
import { describeError } from './launch-error.ts';
import type { Plan } from './plan.ts';
import type { Screen } from './prepare/screen.mjs';
import type { Stopper } from './stopper.ts';

/** What every step of a start has at hand. */
export type Stage = { plan: Plan; screen: Screen; halt: Halt; stopper: Stopper };

/** Thrown where a step gives up because all has to stop: the reason is known already. */
export class Halted extends Error {}

/** A step that fails halts all the others; a step that would begin after a halt does not. */
export async function unlessHalted<T>({ halt }: Stage, work: () => Promise<T>): Promise<T> {
  if (halt.reason() !== undefined) {
    throw new Halted();
  }
  try {
    return await work();
  } catch (error) {
    halt.pull({ code: 1, line: describeError(error) });
    throw error;
  }
}

/** All of them end, well or badly, before what was started is stopped. */
export async function settle<T>(works: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
