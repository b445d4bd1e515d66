import { type Check, type CheckFinding, levelAbove } from './check.ts';

/** Usual practice of the committees — who could pay a firm should go to the firm: how many are they? */
export const solventCustomers: Check = ({ facts }): CheckFinding => {
  const { value, source } = facts.rules.solventPercent;
  const percent = facts.activity.solventPercent;
  if (percent === null) {
    return { level: 'unclear', reason: 'not-estimated', params: {}, factsUsed: [], source };
  }
  const level = levelAbove(percent, value);
  const reason = level === 'low' ? 'few' : 'many';
  return { level, reason, params: { percent, ...value }, factsUsed: ['solvent'], source };
};
