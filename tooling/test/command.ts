import { type ChildProcess, spawn } from 'node:child_process';

export type Command = {
  run: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  /** Minutes after which it is stopped and has failed. */
  minutes?: number;
};

export type Ended = { ok: boolean; output: string };

const running = new Set<ChildProcess>();

/** Runs a command to its end and keeps all that it says. */
export function runCommand({ run, args, cwd, env, minutes = 15 }: Command): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(run, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    let output = '';
    const keep = (piece: string) => {
      output += piece;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const late = setTimeout(() => {
      keep(`\nstopped after ${minutes} minutes\n`);
      stopGroup(child);
    }, minutes * 60_000);
    child.on('error', (error) => keep(`${run}: ${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(late);
      running.delete(child);
      resolve({ ok: code === 0, output });
    });
  });
}

/** Stops every command that is still running, with all that it started. */
export function stopCommands(): void {
  for (const child of running) {
    stopGroup(child);
  }
}

function stopGroup(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It ended in the meantime.
  }
}
