import { Worker } from 'node:worker_threads';
import { hasMinimums } from '@etabli/domain/matching/match-instance';
import type { ThreadQuestion } from './think-thread.ts';
import { type AskedToday, type Thoughts, thoughts } from './thoughts.ts';

type Kind = keyof Thoughts;

/** What one thread may take. */
const mostMegabytes = 512;
/** So many threads at once; who comes later waits for one that is done. */
const mostThreads = 2;
/** A thread that answered before answers the next question several times faster, so it stays for a while. */
const staysMs = 120_000;
/** Up to so many pairs a move takes some hundredths of a second, and is not worth a thread. */
const fewPairs = 100_000;

/** As it stands, or as it was built. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? './think-thread.ts' : './think-thread.js',
  import.meta.url,
);

type Asker = { resolve(answer: unknown): void; reject(error: unknown): void };
/** A thread, and who waits for its answer: nobody while it rests, until it has rested for too long. */
type Thread = { worker: Worker; asker: Asker | null; rest?: NodeJS.Timeout };

const resting = new Set<Thread>();
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
  const thread = takeThread();
  return new Promise((resolve, reject) => {
    thread.asker = { resolve: (answer) => resolve(answer as T), reject };
    thread.worker.postMessage(question);
  });
}

function takeThread(): Thread {
  const [rested] = resting;
  if (!rested) {
    return startThread();
  }
  clearTimeout(rested.rest);
  resting.delete(rested);
  rested.worker.ref();
  return rested;
}

/** A thread ends with a question that fails; the next one is given to another. */
function startThread(): Thread {
  const worker = new Worker(program, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const thread: Thread = { worker, asker: null };
  const fail = (error: unknown) => {
    resting.delete(thread);
    thread.asker?.reject(error);
  };
  worker.on('message', (answer: unknown) => {
    thread.asker?.resolve(answer);
    thread.asker = null;
    letRest(thread);
  });
  worker.once('error', fail);
  worker.once('exit', (code) => fail(new Error(`a thread of thought ended with ${code}`)));
  return thread;
}

/** Keeps a thread for the next question; it keeps no process from ending. */
function letRest(thread: Thread): void {
  thread.worker.unref();
  thread.rest = setTimeout(() => {
    resting.delete(thread);
    void thread.worker.terminate();
  }, staysMs).unref();
  resting.add(thread);
}
