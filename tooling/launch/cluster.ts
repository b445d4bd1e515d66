import { fork } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import getPort from 'get-port';
import { readKeys } from './keys.ts';
import { rotate } from './log-file.ts';
import { type Account, findServerAccount } from './postgres/account.ts';
import { findBinaries } from './postgres/binaries.ts';
import {
  databaseFolder,
  makeDataFolder,
  type Place,
  prepareFolder,
} from './postgres/cluster-folder.ts';
import { askVersion } from './postgres/given-database.ts';
import { type Postmaster, readPostmaster, stopPostmaster } from './postgres/postmaster.ts';
import { type Settings, serverArguments, startServer } from './postgres/server.ts';
import { isAlive } from './prepare/process-mark.mjs';

export type ClusterOptions = {
  /** The data folder: the database goes into `postgres`, its password into `keys.json` beside it. */
  folder: string;
  /** Server settings over those of the house, such as `{ fsync: 'off' }` for a test. */
  flags?: Settings;
  port?: number;
  /** Ports that are meant for others. */
  avoidPorts?: readonly number[];
  /** For tests: the server ends when its caller is killed, and is not left to be adopted. */
  endsWithCaller?: boolean;
};

export type Cluster = {
  /** The owner's, for the database `postgres`. */
  url: string;
  port: number;
  adopted: boolean;
  logFile: string;
  account: Account | null;
  /** Where the programs were copied so that the server's account reaches them. */
  copiedTo: string | null;
  /** Calls once when the server ends without having been asked to. */
  onGone(tell: () => void): void;
  stop(): Promise<void>;
};

type Running = { place: Place; postmaster: Postmaster; adopted: boolean };

const watchStep = 1_000;
const readyPatience = 120_000;

function logFileOf(folder: string): string {
  return join(folder, 'logs', 'postgres.log');
}

function urlOf(folder: string, port: number): string {
  const password = encodeURIComponent(readKeys(folder).databasePassword ?? '');
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function clusterOf({ place, postmaster, adopted }: Running): Cluster {
  let stopping: Promise<void> | undefined;
  return {
    url: urlOf(place.folder, postmaster.port),
    port: postmaster.port,
    adopted,
    logFile: logFileOf(place.folder),
    account: place.account,
    copiedTo: place.binaries.copiedTo,
    onGone: (tell) => {
      // An adopted server is no child of ours: only looking tells.
      const timer = setInterval(() => {
        if (stopping !== undefined) {
          clearInterval(timer);
        } else if (!isAlive(postmaster)) {
          clearInterval(timer);
          tell();
        }
      }, watchStep).unref();
    },
    stop: () => {
      stopping ??= stopPostmaster(postmaster);
      return stopping;
    },
  };
}

/** The server notes with which words it was started; the port may differ each time. */
function runsAsAsked(place: Place, settings: Settings): boolean {
  const words = [place.binaries.postgres, ...serverArguments(place, settings)];
  const asked = words.map((word, index) => (index === 0 ? word : `"${word}"`)).join(' ');
  try {
    const noted = readFileSync(join(databaseFolder(place.folder), 'postmaster.opts'), 'utf8');
    return noted.trim().replace(/ "-p" "\d+"$/, '') === asked;
  } catch {
    return false;
  }
}

async function settled(data: string): Promise<Postmaster | null> {
  const until = performance.now() + readyPatience;
  for (;;) {
    const postmaster = readPostmaster(data);
    if (postmaster === null || postmaster.isReady || performance.now() > until) {
      return postmaster;
    }
    // It is starting or stopping, and says so only in its file.
    await pause(50);
  }
}

/** A server whose launcher died is taken over when it is what was asked for, and stopped if not. */
async function adopt(place: Place, options: ClusterOptions): Promise<Cluster | null> {
  const postmaster = await settled(databaseFolder(place.folder));
  if (postmaster === null) {
    return null;
  }
  const hasPort = options.port === undefined || options.port === postmaster.port;
  const fits = hasPort && postmaster.isReady && runsAsAsked(place, options.flags ?? {});
  const version = fits ? await askVersion(urlOf(place.folder, postmaster.port)) : null;
  if (typeof version === 'number') {
    return clusterOf({ place, postmaster, adopted: true });
  }
  await stopPostmaster(postmaster);
  return null;
}

/** A keeper outlives the caller by a moment, and takes the server along. */
function tied(cluster: Cluster, { pid, start }: Postmaster): Cluster {
  const file = join(import.meta.dirname, 'postgres', 'cluster-keeper.ts');
  const keeper = fork(file, [String(pid), start], {
    detached: true,
    stdio: 'ignore',
    // Not with what our own process was started with.
    execArgv: [],
  });
  keeper.unref();
  keeper.channel?.unref();
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop();
      keeper.kill('SIGKILL');
    },
  };
}

function placeOf(folder: string): Place {
  const account = findServerAccount(databaseFolder(folder));
  return { folder, account, binaries: findBinaries({ mustBeOpen: account !== null }) };
}

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, flags = {}, port, avoidPorts = [] } = options;
  const place = placeOf(folder);
  makeDataFolder(folder, place.account);
  await prepareFolder(place, flags.fsync !== 'off');
  const adopted = await adopt(place, options);
  if (adopted !== null) {
    return adopted;
  }
  const logFile = logFileOf(folder);
  mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
  rotate(logFile);
  const choosePort = async () => port ?? getPort({ host: '127.0.0.1', exclude: avoidPorts });
  const postmaster = await startServer({ place, settings: flags, choosePort, logFile });
  const cluster = clusterOf({ place, postmaster, adopted: false });
  return options.endsWithCaller === true ? tied(cluster, postmaster) : cluster;
}

/** The running server of a data folder, whoever started it. */
export async function findCluster(folder: string): Promise<Cluster | null> {
  const postmaster = readPostmaster(databaseFolder(folder));
  return postmaster?.isReady
    ? clusterOf({ place: placeOf(folder), postmaster, adopted: true })
    : null;
}
