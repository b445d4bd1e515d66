import { createPostgresBackend, type QueueOptions, setDefaultBackendFactory } from 'bullmq';
import { addressOf } from '../connections/logins.ts';
import type { Env } from '../env.ts';

export const queueSchema = 'bullmq';

/**
 * Where the queues live: on Redis or Valkey when `QUEUE_URL` names one, else beside the data, under a
 * login that sees the queues only. Called once, before any queue is made.
 */
export function queueConnection(env: Env): QueueOptions['connection'] {
  if (env.QUEUE_URL) {
    return { url: env.QUEUE_URL, maxRetriesPerRequest: null };
  }
  setDefaultBackendFactory(createPostgresBackend);
  return {
    connectionString: addressOf('queue', env),
    schema: queueSchema,
    max: 4,
  } as QueueOptions['connection'];
}
