import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

export type Server = { stop(): Promise<void> };

type Asked = {
  run: string;
  args: string[];
  account: { uid: number; gid: number } | null;
  /** Says whether it takes work now. */
  ready(): Promise<boolean>;
};

const patienceMs = 30_000;

/** Starts a server, waits until it takes work, and tells what it said if it never does. */
export async function startWatched({ run, args, account, ready }: Asked): Promise<Server> {
  const child = spawn(run, args, {
    ...(account !== null && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (piece: Buffer) => {
    said += piece;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => keep(Buffer.from(error.message)));
  const dies = () => child.kill('SIGKILL');
  process.once('exit', dies);
  const stop = async (): Promise<void> => {
    process.off('exit', dies);
    await ended(child);
  };
  const until = performance.now() + patienceMs;
  while (!(await ready())) {
    if (child.exitCode !== null || child.pid === undefined || performance.now() > until) {
      await stop();
      throw new Error(`${run} did not start:\n${said}`);
    }
    await pause(100);
  }
  return { stop };
}

/** SIGINT: both servers take it as an order to end now, in good order. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  child.kill('SIGINT');
  await once(child, 'exit');
}
