import type { ExtractMeta } from './files/read-meta.ts';
import { RegisterProblem } from './register-problem.ts';

type InUse = { number: number; slot: number } | undefined;

/**
 * Where an extract is laid: a full one into the slot that nobody reads, an update over the extract that
 * it follows. An update that skips one would leave out what came with that one, without anybody seeing it.
 */
export function decideNext({ kind, number }: ExtractMeta, inUse: InUse): { slot: number } {
  if (kind === 'full') {
    return { slot: inUse === undefined ? 0 : 1 - inUse.slot };
  }
  if (inUse === undefined) {
    throw new RegisterProblem(
      `this is the update ${number}, and no extract is in use: import a full one first`,
    );
  }
  if (number !== inUse.number + 1) {
    throw new RegisterProblem(
      `this is the update ${number}; extract ${inUse.number} is in use, so the update ${inUse.number + 1} is expected, or a full extract`,
    );
  }
  return { slot: inUse.slot };
}
