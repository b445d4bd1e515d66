import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCluster } from '../../launch/cluster.ts';
import { type Redis, startDebianRedis } from './debian-redis.ts';
import { assertShowsDemonstration } from './shows-demonstration.ts';
import { openSmallHouse } from './small-house.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const patienceMs = 60_000;

/** `QUEUE_URL` on Debian's own Redis: the queues are there, and a job is done there. */
export function onDebianRedis(program: string): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const redis = await startDebianRedis(program, folder);
    try {
      await onCluster(join(folder, 'data'), (databaseUrl) => workOn(redis, databaseUrl, folder));
    } finally {
      await redis.stop();
    }
  });
}

async function onCluster(folder: string, work: (url: string) => Promise<void>): Promise<void> {
  const cluster = await startCluster({ folder, flags: { fsync: 'off' }, endsWithCaller: true });
  try {
    await work(cluster.url);
  } finally {
    await cluster.stop();
  }
}

async function workOn(redis: Redis, databaseUrl: string, folder: string): Promise<void> {
  const house = await openSmallHouse({ databaseUrl, queueUrl: redis.url, folder });
  try {
    await assertShowsDemonstration(house);
    await assertJobDone(redis);
  } finally {
    await house.stop();
  }
}

/** BullMQ writes into each queue's stream of events what became of a job. */
async function assertJobDone(redis: Redis): Promise<void> {
  const until = performance.now() + patienceMs;
  let seen = '';
  while (performance.now() < until) {
    seen = await redis.ask('KEYS', 'bull:*');
    const streams = seen.match(/bull:\w+:events/g) ?? [];
    const events = await Promise.all(streams.map((key) => redis.ask('XRANGE', key, '-', '+')));
    if (events.some((said) => said.includes('completed'))) {
      return;
    }
    await pause(200);
  }
  assert.fail(`no job was done on Redis within ${patienceMs / 1000} s; its keys: ${seen}`);
}
