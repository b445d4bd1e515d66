import { answersTo, louder } from '../measures/answers-to.ts';
import { type Check, type CheckFinding, usedRows } from './check.ts';

/**
 * Proposed here, after the criticism of the federation of training centres (CISP) — whether somebody of
 * the social economy does it already: by the lists of those who keep them, and by asking.
 */
export const socialEconomyOverlap: Check = ({ counted, facts }): CheckFinding => {
  const { rules } = facts;
  const { value, source } = rules.from;
  const listed = counted.filter(
    ({ lists, nearness }) => lists.length > 0 && nearness >= value.kept,
  );
  const { level, yes, open, factsUsed } = answersTo(facts, (one) => one === 'social_economy_offer');
  const used = [...usedRows(listed), ...factsUsed];
  if (listed.length > 0) {
    const byAnswer = level === 'unclear' || level === null ? 'medium' : level;
    const params = { count: listed.length };
    return {
      level: louder('medium', byAnswer),
      reason: 'on-lists',
      params,
      factsUsed: used,
      source,
    };
  }
  const reason = yes.length > 0 ? 'told' : open.length > 0 ? 'not-asked' : 'none';
  return { level, reason, params: {}, factsUsed: used, source };
};
