import { serveApart } from './serve-apart.ts';
import { thoughts } from './thoughts.ts';

/** A question that a process apart is given. */
export type ThoughtQuestion = { kind: keyof typeof thoughts; of: never };

serveApart(({ kind, of }: ThoughtQuestion) => thoughts[kind](of));
