import { heldByCrowd } from '../measures/presence-cap.ts';
import { type Check, type CheckFinding, levelAbove, usedRows } from './check.ts';

/**
 * Proposed here — how much there is to compete with: nearness in kind × role × distance, added up over all
 * that were found and not struck out.
 */
export const exposure: Check = (measured): CheckFinding => {
  const { exposure: sum, counted, facts } = measured;
  const { value, source } = facts.rules.exposure;
  const found = levelAbove(sum, value);
  const { level, heldAt } = heldByCrowd(found, 'count', measured);
  return {
    level,
    reason: counted.length === 0 ? 'none' : found,
    params: {
      exposure: sum,
      establishments: counted.length,
      medium: value.medium,
      high: value.high,
      heldAt,
    },
    factsUsed: usedRows(counted),
    source,
  };
};
