import { hasMinimums } from '@etabli/domain/matching/match-instance';
import type { ThoughtQuestion } from '../apart/think-apart.ts';
import { useApart } from '../apart/use-apart.ts';
import { type AskedToday, type Thoughts, thoughts } from './thoughts.ts';

type Kind = keyof Thoughts;

/** So many processes at once; who comes later waits for one that is done. */
const mostAtOnce = 2;
/** Up to so many pairs a move takes some hundredths of a second, and is not worth it. */
const fewPairs = 100_000;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Answers a question about a round. What takes long, a hundred ideas or activities that open with several
 * people or not at all, is thought in a process of its own: this one goes on answering others.
 */
export async function think<K extends Kind>(
  kind: K,
  of: Parameters<Thoughts[K]>[0],
): Promise<ReturnType<Thoughts[K]>> {
  if (!isLong(kind, of.asked)) {
    return thoughts[kind](of as never) as ReturnType<Thoughts[K]>;
  }
  if (running >= mostAtOnce) {
    await new Promise<void>((begin) => waiting.push(begin));
  } else {
    running++;
  }
  try {
    const question: ThoughtQuestion = { kind, of: of as never };
    return await useApart('think', (apart) => apart.ask(question));
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
