import { type Check, type CheckFinding, levelAbove, usedRows } from './check.ts';

/**
 * Proposed here — how much there is to compete with: nearness in kind × role × distance, added up over all
 * that were found and not struck out.
 */
export const exposure: Check = ({ exposure: sum, counted, facts }): CheckFinding => {
  const { value, source } = facts.rules.exposure;
  const level = levelAbove(sum, value);
  return {
    level,
    reason: counted.length === 0 ? 'none' : level,
    params: {
      exposure: sum,
      establishments: counted.length,
      medium: value.medium,
      high: value.high,
    },
    factsUsed: usedRows(counted),
    source,
  };
};
