import { thoughts } from '../questions/thoughts.ts';
import { serveApart } from './serve-apart.ts';

/** A question that a process apart is given. */
export type ThoughtQuestion = { kind: keyof typeof thoughts; of: never };

serveApart(({ kind, of }: ThoughtQuestion) => thoughts[kind](of));
