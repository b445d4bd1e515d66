import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { LaunchError } from './launch-error.ts';
import { type LogFile, openLog } from './log-file.ts';
import { killGroup } from './program.ts';
import { readableLine } from './readable-line.ts';

/** A program of the plan that stays: it says `{ ready: true }` when it is up. */
export type ChildPlan = { name: string; file: string; args?: readonly string[] };

export type Child = {
  name: string;
  ready: Promise<void>;
  stop(): Promise<void>;
};

type Asked = {
  plan: ChildPlan;
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFolder: string;
  /** Called when it ends without having been asked to, with a report for the screen. */
  onCrash: (report: string) => void;
  readyPatience?: number;
  stopPatience?: number;
};

const lastWords = 15;

function reportOf(name: string, how: string, log: LogFile): string {
  const lines = log.lastLines(lastWords).map((line) => `  ${readableLine(line)}`);
  return [`${name} ${how}; its last words:`, ...lines].join('\n');
}

function waitUntilReady(child: ChildProcess, name: string, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new LaunchError(`${name} did not come up within ${patience / 1000} s.`));
    }, patience);
    child.on('message', (message: { ready?: boolean }) => {
      if (message.ready === true) {
        clearTimeout(late);
        resolve();
      }
    });
    // An end before that is a crash like any other, and reported as one.
    child.once('exit', () => clearTimeout(late));
  });
}

async function stopChild(child: ChildProcess, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const last = setTimeout(() => killGroup(child, 'SIGKILL'), patience);
  await gone;
  clearTimeout(last);
}

/** In a session of its own, so that Ctrl-C reaches it through us, in order. */
export function startChild(asked: Asked): Child {
  const { plan, cwd, env, onCrash, readyPatience = 60_000, stopPatience = 10_000 } = asked;
  const { name, file, args = [] } = plan;
  const log = openLog(join(asked.logFolder, `${name}.log`));
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let isStopping = false;
  child.stdout?.setEncoding('utf8').on('data', log.write);
  child.stderr?.setEncoding('utf8').on('data', log.write);
  child.once('close', (code, signal) => {
    if (!isStopping) {
      const how =
        signal === null ? `ended by itself (exit code ${code})` : `was ended by ${signal}`;
      onCrash(reportOf(name, how, log));
    }
  });
  child.on('error', (error) => onCrash(`${name} could not be started: ${error.message}`));
  return {
    name,
    ready: waitUntilReady(child, name, readyPatience),
    stop: () => {
      isStopping = true;
      return stopChild(child, stopPatience);
    },
  };
}
