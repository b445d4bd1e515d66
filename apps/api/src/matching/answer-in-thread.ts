import { Worker } from 'node:worker_threads';
import type { RoundAnswer, RoundQuestion } from './round-answer.ts';
import type { RoundProgress } from './round-progress.ts';
import type { ThreadWord } from './round-thread.ts';

/** What one round may take: many times what 2,000 people and 100 activities do. */
const mostMegabytes = 1_024;

/** As it stands, or as it was built. */
const thread = new URL(
  import.meta.url.endsWith('.ts') ? './round-thread.ts' : './round-thread.js',
  import.meta.url,
);

/**
 * Computes a round in a thread of its own: the process goes on answering its queue, and can end it at
 * once when the round is called off. Each step is written down before the answer is.
 */
export function answerInThread(
  question: RoundQuestion,
  progress: Pick<RoundProgress, 'tell'>,
): Promise<RoundAnswer | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: question,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    const fail = (error: unknown) => {
      reject(error);
      void worker.terminate();
    };
    let told = Promise.resolve();
    worker.on('message', (word: ThreadWord) => {
      told = told.then(() =>
        word.kind === 'step' ? progress.tell(...word.told) : resolve(word.answer),
      );
      told.catch(fail);
    });
    worker.once('error', fail);
    // A thread that ended without an answer; after one, this comes too late to matter.
    worker.once('exit', (code) => {
      void told.then(() => reject(new Error(`the thread of a round ended with ${code}`)), fail);
    });
  });
}

/** True when a thread had too little room: a second try would have no more. */
export const hadTooLittleRoom = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
