import { parentPort, workerData } from 'node:worker_threads';
import { answerRound, type RoundQuestion } from './round-answer.ts';

/** What a thread tells of its round: how far it is, and at last the answer. */
export type ThreadWord =
  | { kind: 'step'; told: Parameters<Parameters<typeof answerRound>[1]> }
  | { kind: 'answer'; answer: ReturnType<typeof answerRound> };

const tell = (word: ThreadWord) => parentPort?.postMessage(word);

const answer = answerRound(workerData as RoundQuestion, (...told) => tell({ kind: 'step', told }));
tell({ kind: 'answer', answer });
