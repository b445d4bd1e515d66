/** Tells the launcher, where there is one, that this process listens. */
export function sayReady(): void {
  process.send?.({ ready: true });
}

/** Stops with the launcher: its end of the channel closes even when it is killed. */
export function stopWithLauncher(close: () => Promise<void>): void {
  process.once('disconnect', () => {
    void close().finally(() => process.exit(0));
  });
}

/** Ends a process that could not start: one line, then out. */
export function stopAtStart(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
