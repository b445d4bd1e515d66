import type { ExtractKind } from './extract.ts';
import type { OpenExtract } from './files/open-extract.ts';
import { filesOf } from './stage-files.ts';

export type OnStep = (done: number, total: number) => void;

/** Steps after the reading. Each counts as a tenth of it, which is about what each takes. */
const stepsAfter: Record<ExtractKind, number> = { full: 5, update: 3 };

/** How far an import is: a hundred for the bytes that are read, ten for each step that follows. */
export function importSteps(
  extract: OpenExtract,
  kind: ExtractKind,
  onStep: OnStep = () => undefined,
) {
  const bytes = filesOf(kind).reduce((sum, { file }) => sum + extract.size(file), 0);
  const most = 100 + 10 * stepsAfter[kind];
  let read = 0;
  let after = 0;
  let told = -1;
  const tell = () => {
    const done = Math.min(Math.floor((100 * read) / Math.max(bytes, 1)) + after, most);
    if (done !== told) {
      told = done;
      onStep(done, most);
    }
  };
  return {
    onBytes: (more: number) => {
      read += more;
      tell();
    },
    onDone: () => {
      after += 10;
      tell();
    },
  };
}
