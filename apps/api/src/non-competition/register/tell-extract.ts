import type { ExtractCounts, ExtractNote } from './extract.ts';
import type { ExtractMeta } from './files/read-meta.ts';
import { RegisterProblem } from './register-problem.ts';

type About = { meta: ExtractMeta; orphans: number; before: number | undefined };

/** What somebody who reads a result of this extract should know of it. */
export function notesOf(
  counts: ExtractCounts,
  { meta, orphans, before = meta.number }: About,
): ExtractNote[] {
  const notes: ExtractNote[] = [
    { code: 'establishments-inherit', count: counts.inherited },
    { code: 'establishments-without-activity', count: counts.withoutActivity },
    { code: 'establishments-without-enterprise', count: orphans },
    { code: 'goes-back-from', count: meta.number < before ? before : 0 },
  ];
  return notes.filter(({ count }) => count > 0);
}

/** What the database refused of the files, in words that say where to look; a fault of ours stays one. */
export function inWords(error: unknown): unknown {
  const { code, detail, where } = error as { code?: string; detail?: string; where?: string };
  switch (code) {
    case '23505':
      return new RegisterProblem(`a number stands in the files twice: ${detail ?? ''}`, {
        cause: error,
      });
    case '22021':
      return new RegisterProblem(`a text that is no UTF-8 (${where ?? ''})`, { cause: error });
    default:
      return error;
  }
}
