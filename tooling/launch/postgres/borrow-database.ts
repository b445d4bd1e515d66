import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, findCluster, startCluster } from '../cluster.ts';
import { makePrivateFolder } from '../data-folder.ts';
import { LaunchError } from '../launch-error.ts';
import { type Lock, takeLock } from '../lock.ts';
import type { Plan } from '../plan.ts';
import { assertGivenDatabase } from './given-database.ts';

export type Borrowed = {
  url: string;
  /** Nobody else uses it: it was started for this command alone. */
  isOurs: boolean;
  giveBack(): Promise<void>;
};

const patience = 15_000;

function isUsedBy(cluster: Cluster): Borrowed {
  return { url: cluster.url, isOurs: false, giveBack: async () => {} };
}

/** The lock is someone's who may be on his way up: then his server is awaited. */
async function findOthers(folder: string, refusal: LaunchError): Promise<Borrowed> {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const cluster = await findCluster(folder);
    if (cluster !== null) {
      return isUsedBy(cluster);
    }
    await pause(200);
  }
  throw refusal;
}

async function startOurs(plan: Plan, lock: Lock): Promise<Borrowed> {
  try {
    const cluster = await startCluster({ folder: plan.dataFolder });
    const giveBack = async () => {
      lock.announceStop();
      await cluster.stop();
      lock.release();
    };
    return { url: cluster.url, isOurs: true, giveBack };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The operator's server, or that of the launcher that runs, or one for the time of a command. */
export async function borrowDatabase(plan: Plan): Promise<Borrowed> {
  const { givenDatabase, dataFolder } = plan;
  if (givenDatabase !== undefined) {
    await assertGivenDatabase(givenDatabase);
    return { url: givenDatabase, isOurs: false, giveBack: async () => {} };
  }
  makePrivateFolder(dataFolder);
  let lock: Lock;
  try {
    lock = await takeLock(dataFolder, plan.what);
  } catch (error) {
    if (error instanceof LaunchError) {
      return findOthers(dataFolder, error);
    }
    throw error;
  }
  return startOurs(plan, lock);
}
