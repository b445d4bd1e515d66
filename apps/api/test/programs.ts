import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Env } from '../src/platform/env.ts';

/** What is built; and the worker that knows the tools of the tests too. */
type Program = 'main.js' | 'worker.js' | 'cli.js' | '../test/tools-worker.mjs';
type Given = { args?: string[]; env?: Record<string, string>; input?: string };
export type Ended = { code: number | null; signal: string | null; out: string; err: string };
export type StartedProgram = {
  child: ChildProcess;
  /** What it has written so far: its log, one JSON object a line. */
  lines(): string[];
  /** Resolves when it says that it is up, rejects when it ends before. */
  ready: Promise<void>;
  ended: Promise<Ended>;
};

const dist = join(import.meta.dirname, '../dist');

/** What a program takes from its environment, as text. */
function envOf({ DATABASE_URL, ENCRYPTION_KEY, DATA_DIR, API_PORT }: Env): Record<string, string> {
  const database = { DATABASE_URL, ENCRYPTION_KEY, DATA_DIR };
  return { ...database, NODE_ENV: 'test', LOG_LEVEL: 'info', API_PORT: String(API_PORT) };
}

/** Not its `close`: that never comes for a program whose channel was cut. */
async function endOf(child: ChildProcess): Promise<Pick<Ended, 'code' | 'signal'>> {
  const [[code, signal]] = await Promise.all([
    once(child, 'exit'),
    ...[child.stdout, child.stderr].map((stream) => stream && finished(stream)),
  ]);
  return { code, signal };
}

/** Starts a built program as a process of its own; with `null`, one that is told nothing. */
export function startProgram(program: Program, env: Env | null, given: Given = {}): StartedProgram {
  const file = join(dist, program);
  if (!existsSync(file)) {
    throw new Error(`${file} is missing: run "pnpm --filter @etabli/api build" first`);
  }
  const child = fork(file, given.args ?? [], {
    env: { PATH: process.env.PATH, ...(env && envOf(env)), ...given.env },
    execArgv: [],
    silent: true,
  });
  child.stdin?.end(given.input ?? '');
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
  });
  const ended = endOf(child).then((end) => ({ ...end, out, err }));
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    void ended.then(({ code }) => reject(new Error(`${program} ended with ${code}: ${err}${out}`)));
  });
  // Who waits for the end alone need not look at this.
  ready.catch(() => undefined);
  return { child, lines: () => out.split('\n').filter((line) => line !== ''), ready, ended };
}

/** Runs a command of the operator to its end. */
export const runCli = (
  env: Env | null,
  args: string[],
  given: Omit<Given, 'args'> = {},
): Promise<Ended> => startProgram('cli.js', env, { ...given, args }).ended;
