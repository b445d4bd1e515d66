import { Worker } from 'node:worker_threads';
import type { ThreadQuestion } from './think-thread.ts';
import { type AskedToday, hasMinimums, type Thoughts, thoughts } from './thoughts.ts';

type Kind = keyof Thoughts;

/** What one question may take. */
const mostMegabytes = 512;
/** So many threads at once; who comes later waits for one that ends. */
const mostThreads = 2;
/** Up to so many pairs a move takes some hundredths of a second, less than a thread takes to start. */
const fewPairs = 100_000;

/** As it stands, or as it was built. */
const thread = new URL(
  import.meta.url.endsWith('.ts') ? './think-thread.ts' : './think-thread.js',
  import.meta.url,
);

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Answers a question about a round. What takes long, a hundred ideas or activities that open with several
 * people or not at all, is thought in a thread of its own: the process goes on answering others.
 */
export async function think<K extends Kind>(
  kind: K,
  of: Parameters<Thoughts[K]>[0],
): Promise<ReturnType<Thoughts[K]>> {
  if (!isLong(kind, of.asked)) {
    return thoughts[kind](of as never) as ReturnType<Thoughts[K]>;
  }
  if (running >= mostThreads) {
    await new Promise<void>((begin) => waiting.push(begin));
  } else {
    running++;
  }
  try {
    return await inThread({ kind, of: of as never });
  } finally {
    const next = waiting.shift();
    if (next) {
      next();
    } else {
      running--;
    }
  }
}

const isLong = (kind: Kind, asked: AskedToday['asked']): boolean =>
  kind === 'ideas' || hasMinimums(asked) || asked.pairs.person.length > fewPairs;

function inThread<T>(question: ThreadQuestion): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: question,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    // A thread that ended without an answer; after one, this comes too late to matter.
    worker.once('exit', (code) => reject(new Error(`a thread of thought ended with ${code}`)));
  });
}
