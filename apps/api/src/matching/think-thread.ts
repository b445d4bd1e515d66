import { parentPort, workerData } from 'node:worker_threads';
import { thoughts } from './thoughts.ts';

/** A question that a thread is given, and answers once. */
export type ThreadQuestion = { kind: keyof typeof thoughts; of: never };

const { kind, of } = workerData as ThreadQuestion;
parentPort?.postMessage(thoughts[kind](of));
