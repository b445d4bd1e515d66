import type { Outcome, Step } from './step.ts';
import { nothing } from './summary.ts';

export type Done = { step: Step; outcome: Outcome; seconds: number };

export type Watch = {
  atOnce: number;
  began?(names: string[]): void;
  ended(done: Done): void;
};

/** Runs the steps, independent ones side by side, in their order as far as `after` allows. */
export async function runSteps(steps: Step[], watch: Watch): Promise<Done[]> {
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  const done = new Map<string, Done>();

  const begin = (step: Step): void => {
    waiting.splice(waiting.indexOf(step), 1);
    running.set(step.name, finish(step));
    watch.began?.([...running.keys()]);
  };
  const finish = async (step: Step): Promise<void> => {
    const ended = await timed(step, brokenBefore(step, done));
    done.set(step.name, ended);
    running.delete(step.name);
    watch.ended(ended);
    watch.began?.([...running.keys()]);
  };

  while (waiting.length > 0 || running.size > 0) {
    const ready = waiting.filter(({ after = [], behind = [] }) =>
      [...after, ...behind].every((name) => done.has(name)),
    );
    for (const step of ready.slice(0, watch.atOnce - running.size)) {
      begin(step);
    }
    if (running.size === 0) {
      throw new Error(`steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    }
    await Promise.race(running.values());
  }
  return [...done.values()];
}

function brokenBefore({ after = [] }: Step, done: Map<string, Done>): string[] {
  return after.filter((name) => (done.get(name)?.outcome.counts.failed ?? 1) > 0);
}

async function timed(step: Step, broken: string[]): Promise<Done> {
  const start = performance.now();
  const outcome = broken.length > 0 ? notBegun(broken) : await step.run().catch(asFailure);
  return { step, outcome, seconds: (performance.now() - start) / 1000 };
}

/** What could not be tried is not known to work. */
function notBegun(broken: string[]): Outcome {
  return { counts: { ...nothing, failed: 1 }, output: '', note: `waited for ${broken.join(', ')}` };
}

function asFailure(error: unknown): Outcome {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { counts: { ...nothing, failed: 1 }, output };
}
