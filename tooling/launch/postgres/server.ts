import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchError } from '../launch-error.ts';
import { readTail, sizeOf } from '../log-tail.ts';
import { databaseFolder, lastCause, type Place } from './cluster-folder.ts';
import { type Postmaster, readPostmaster, removeStalePostmaster } from './postmaster.ts';

export type Settings = Record<string, string | number>;

const house: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '64MB',
  timezone: 'Europe/Brussels',
  log_timezone: 'Europe/Brussels',
  // A failed statement or the row it met may hold personal data: neither goes to the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const patience = 120_000;
const step = 20;

export function serverArguments(place: Place, settings: Settings): string[] {
  const all = Object.entries({ ...house, ...settings });
  const flags = all.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', databaseFolder(place.folder), ...flags];
}

type Asked = { place: Place; settings: Settings; port: number; logFile: string };

/** In a session of its own: neither Ctrl-C in a terminal nor our own end reaches it. */
function spawnServer({ place, settings, port, logFile }: Asked): ChildProcess {
  const { account, binaries } = place;
  const log = openSync(logFile, 'a', 0o600);
  try {
    const flags = [...serverArguments(place, settings), '-p', String(port)];
    const server = spawn(binaries.postgres, flags, {
      ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
      cwd: '/',
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', log, log],
    });
    server.unref();
    return server;
  } finally {
    closeSync(log);
  }
}

/** Waits until the server says in its own file that it takes work; else gives its last words. */
async function tryServer(asked: Asked): Promise<Postmaster | string> {
  const from = sizeOf(asked.logFile);
  const server = spawnServer(asked);
  let failure: Error | undefined;
  server.once('error', (error) => {
    failure = error;
  });
  const data = databaseFolder(asked.place.folder);
  const until = performance.now() + patience;
  while (failure === undefined && server.exitCode === null && server.signalCode === null) {
    const postmaster = readPostmaster(data);
    if (postmaster?.pid === server.pid && postmaster?.isReady) {
      return postmaster;
    }
    if (performance.now() > until) {
      server.kill('SIGQUIT');
      break;
    }
    await pause(step);
  }
  return failure?.message ?? readTail(asked.logFile, from);
}

/** What may pass: a part of a killed server that is still ending, or a port that was just taken. */
const passing = /still in use|could not bind|could not create any TCP/;
const retryPatience = 10_000;

type Wish = Omit<Asked, 'port'> & { choosePort: () => Promise<number> };

export async function startServer({ choosePort, ...asked }: Wish): Promise<Postmaster> {
  const until = performance.now() + retryPatience;
  removeStalePostmaster(databaseFolder(asked.place.folder));
  for (;;) {
    const answer = await tryServer({ ...asked, port: await choosePort() });
    if (typeof answer !== 'string') {
      return answer;
    }
    if (!passing.test(answer) || performance.now() > until) {
      const cause = lastCause(answer) || 'it gave no reason.';
      throw new LaunchError(`The database did not start: ${cause} (log: ${asked.logFile})`);
    }
    await pause(200);
  }
}
