import { parentPort } from 'node:worker_threads';
import { thoughts } from './thoughts.ts';

/** A question that a thread is given; it takes the next one when it has answered. */
export type ThreadQuestion = { kind: keyof typeof thoughts; of: never };

parentPort?.on('message', ({ kind, of }: ThreadQuestion) => {
  parentPort?.postMessage(thoughts[kind](of));
});
