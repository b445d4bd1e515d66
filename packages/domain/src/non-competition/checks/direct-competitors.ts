import { type Check, type CheckFinding, levelAbove, usedRows } from './check.ts';

/** Proposed here — how many do the same, or nearly, where the customers of the activity come from. */
export const directCompetitors: Check = ({ direct, catchmentMetres, facts }): CheckFinding => {
  const { value, source } = facts.rules.directCompetitors;
  return {
    level: levelAbove(direct.length, value),
    reason: direct.length === 0 ? 'none' : 'some',
    params: { count: direct.length, catchmentMetres, medium: value.medium, high: value.high },
    factsUsed: usedRows(direct),
    source,
  };
};
