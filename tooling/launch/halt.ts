import { setMaxListeners } from 'node:events';

/** Why everything has to stop, and the exit code that this deserves. */
export type HaltReason = { code: number; line?: string };

export type Halt = {
  signal: AbortSignal;
  /** Undefined while everything may go on. */
  reason(): HaltReason | undefined;
  /** The first reason counts. */
  pull(reason: HaltReason): void;
  pulled: Promise<HaltReason>;
};

export function makeHalt(): Halt {
  const controller = new AbortController();
  let first: HaltReason | undefined;
  let tell: (reason: HaltReason) => void = () => {};
  const pulled = new Promise<HaltReason>((resolve) => {
    tell = resolve;
  });
  setMaxListeners(0, controller.signal);
  return {
    signal: controller.signal,
    reason: () => first,
    pull: (reason) => {
      if (first === undefined) {
        first = reason;
        tell(reason);
        controller.abort();
      }
    },
    pulled,
  };
}

/** Ctrl-C, a stop by the system, a closed terminal and the death of our starter all mean: stop. */
export function haltOnSignals(halt: Halt): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => halt.pull({ code: 0 }));
  }
  if (process.channel !== undefined) {
    process.on('disconnect', () => halt.pull({ code: 0 }));
  }
}
