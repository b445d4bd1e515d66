import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchError } from './launch-error.ts';
import { type Claim, tryClaim } from './prepare/claim.mjs';

const patience = 8_000;

export type Lock = Pick<Claim, 'tookOver' | 'release'> & { announceStop(): void };

/**
 * DATA_DIR/launcher.lock: a folder in which the holder leaves a file named `pid@start`.
 * One that is on its way down is waited for; one that runs is named and left alone.
 */
export async function takeLock(
  dataFolder: string,
  what: string,
  signal?: AbortSignal,
): Promise<Lock> {
  const folder = join(dataFolder, 'launcher.lock');
  const since = performance.now();
  for (;;) {
    const claim = tryClaim(folder, { what });
    if (claim.held) {
      claim.say({ isHeld: true });
      const announceStop = () => claim.say({ isStopping: true });
      return { tookOver: claim.tookOver, release: claim.release, announceStop };
    }
    const { pid, note } = claim.holder;
    // One who is about to claim it, or about to leave it, may be gone in a moment.
    if (note.isHeld === true || performance.now() - since > patience) {
      const by = note.what === undefined ? `process ${pid}` : `\`${note.what}\`, process ${pid}`;
      const slow = note.isStopping === true ? ', which is slow to stop' : '';
      throw new LaunchError(
        `${dataFolder} is in use by ${by}${slow}: stop it, or name another folder in DATA_DIR.`,
      );
    }
    // No event tells that another process has ended; uneven steps part two that collide.
    await pause(50 + Math.random() * 100, undefined, { signal });
  }
}
