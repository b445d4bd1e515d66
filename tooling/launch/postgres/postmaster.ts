import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchError } from '../launch-error.ts';
import { isAlive, markOf, type ProcessMark } from '../prepare/process-mark.mjs';

/** The head process of a running database server, found by the file that it keeps in its folder. */
export type Postmaster = ProcessMark & { port: number; isReady: boolean };

const fastStop = 'SIGINT';
const stopAtOnce = 'SIGQUIT';
const stopPatience = 30_000;
const step = 20;
const ticksPerSecond = 100;
const clockTolerance = 5;

function startedAt(mark: ProcessMark): number | null {
  const boot = /^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1];
  return boot === undefined ? null : Number(boot) + Number(mark.start) / ticksPerSecond;
}

/** Is this process really the server of that folder, and not a later one with its number? */
function serves(mark: ProcessMark, folder: string, since: number): boolean {
  if (process.platform !== 'linux') {
    return Math.abs(Date.parse(mark.start.replaceAll('-', ' ')) / 1000 - since) < clockTolerance;
  }
  try {
    return readlinkSync(`/proc/${mark.pid}/cwd`) === realpathSync(folder);
  } catch {
    // In a container root may not look at another account's process: its start time must do.
    const at = startedAt(mark);
    return at !== null && Math.abs(at - since) < clockTolerance;
  }
}

/** The living server of a folder; what a dead one left behind counts as nothing. */
export function readPostmaster(folder: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return null;
    }
    throw code === 'EACCES'
      ? new LaunchError(`${folder} belongs to another account: start as that account, or as root.`)
      : error;
  }
  const [pid, , since, port, , , , status = ''] = lines;
  const mark = markOf(Number(pid));
  if (mark === null || !serves(mark, folder, Number(since))) {
    return null;
  }
  return { ...mark, port: Number(port), isReady: status.trim() === 'ready' };
}

/**
 * Takes away the file of a server that is dead. PostgreSQL itself would refuse to start when another
 * process has the dead one's number; it still sees by its shared memory if a part of it lives on.
 */
export function removeStalePostmaster(folder: string): void {
  if (readPostmaster(folder) === null) {
    rmSync(join(folder, 'postmaster.pid'), { force: true });
  }
}

async function waitForEnd(mark: ProcessMark, patience: number): Promise<boolean> {
  const until = performance.now() + patience;
  while (isAlive(mark)) {
    if (performance.now() > until) {
      return false;
    }
    // It may not be our child: nothing announces its end.
    await pause(step);
  }
  return true;
}

/** Sessions are cut, everything is written down. Stopping at once is the last resort, and safe. */
export async function stopPostmaster(mark: ProcessMark): Promise<void> {
  for (const signal of [fastStop, stopAtOnce] as const) {
    if (!isAlive(mark)) {
      return;
    }
    process.kill(mark.pid, signal);
    if (await waitForEnd(mark, stopPatience)) {
      return;
    }
  }
}
