import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until it holds; the test's own time limit ends it otherwise. */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  everyMs = 20,
): Promise<void> {
  while (!(await holds())) {
    await pause(everyMs);
  }
}
