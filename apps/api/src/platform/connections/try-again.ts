import { setTimeout as pause } from 'node:timers/promises';

const tries = 5;

/** Roles belong to the whole server, locks to one database: whoever met another there tries again. */
export async function tryAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !/tuple concurrently updated/.test((error as Error).message)) {
        throw error;
      }
      await pause(50 + Math.random() * 200);
    }
  }
}
