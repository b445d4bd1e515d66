import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { LaunchError } from './launch-error.ts';

/** A short program of the plan: it does its work and ends. */
export type Program = { label: string; file: string; args?: readonly string[] };

export type Run = {
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
  /** A program of Node that is to learn of our death. */
  isTied?: boolean;
  onOutput?: (text: string) => void;
};
export type Ended = { code: number | null; stdout: string; stderr: string };

const patience = 5_000;

/** Preloaded into a program of Node that is to end when its starter is killed. */
export const parentGuard = join(import.meta.dirname, 'with-parent.mjs');

/** A group of its own: one signal ends it with all that it started, and Ctrl-C reaches only us. */
export function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? Number(child.pid) : -Number(child.pid), signal);
  } catch {
    // It has ended meanwhile.
  }
}

export function run(asked: Run): Promise<Ended> {
  const { command, args, cwd, env, signal, isTied = false, onOutput } = asked;
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', isTied ? 'ipc' : 'ignore'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio });
    const ended: Ended = { code: null, stdout: '', stderr: '' };
    const stop = () => {
      killGroup(child, 'SIGTERM');
      setTimeout(() => killGroup(child, 'SIGKILL'), patience).unref();
    };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        ended[name] += text;
        onOutput?.(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve({ ...ended, code });
    });
    signal.addEventListener('abort', stop);
    if (signal.aborted) {
      stop();
    }
  });
}

type Asked = { program: Program; cwd: string; env: NodeJS.ProcessEnv; signal: AbortSignal };

/** Runs a program of Node; what it says on failure becomes our line. */
export async function runProgram({ program, cwd, env, signal }: Asked): Promise<string> {
  const args = ['--import', parentGuard, program.file, ...(program.args ?? [])];
  const ended = await run({ command: process.execPath, args, cwd, env, signal, isTied: true });
  if (ended.code !== 0) {
    const said = ended.stderr.trim() || ended.stdout.trim() || `it ended with ${ended.code}`;
    throw new LaunchError(`${program.label}: ${said}`);
  }
  return ended.stdout;
}
