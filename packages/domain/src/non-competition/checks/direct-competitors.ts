import { heldByCrowd } from '../measures/presence-cap.ts';
import { type Check, type CheckFinding, levelAbove, usedRows } from './check.ts';

/** Proposed here — how many do the same, or nearly, where the customers of the activity come from. */
export const directCompetitors: Check = (measured): CheckFinding => {
  const { direct, catchmentMetres, facts } = measured;
  const { value, source } = facts.rules.directCompetitors;
  const { level, heldAt } = heldByCrowd(levelAbove(direct.length, value), 'count', measured);
  const { medium, high } = value;
  return {
    level,
    reason: direct.length === 0 ? 'none' : 'some',
    params: { count: direct.length, catchmentMetres, medium, high, heldAt },
    factsUsed: usedRows(direct),
    source,
  };
};
