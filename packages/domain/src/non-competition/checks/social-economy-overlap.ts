import { type Answered, answersTo, louder } from '../measures/answers-to.ts';
import { type Check, type CheckFinding, levelBy, usedRows } from './check.ts';

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
  const answered = answersTo(facts, (one) => one === 'social_economy_offer');
  const { level, yes, open, told, factsUsed } = answered;
  const used = [...usedRows(listed), ...factsUsed];
  if (listed.length > 0) {
    const kinds = [...new Set(listed.flatMap(({ lists }) => lists))].sort();
    return {
      level: byListAnd(levelBy(rules.onListCountsAs), answered),
      reason: 'on-lists',
      params: { count: listed.length, lists: kinds.join(' ') },
      factsUsed: used,
      source: (rules.onListCountsAs ?? rules.unknownCountsAs).source,
    };
  }
  const reason = yes.length > 0 ? 'told' : open.length > 0 ? 'not-asked' : 'none';
  return { level, reason, params: told, factsUsed: used, source };
};

/** The louder of what a list and a yes say; a yes alone, where no rule says how loud a list is. */
function byListAnd(list: CheckFinding['level'], { level, yes }: Answered): CheckFinding['level'] {
  if (yes.length === 0 || level === null || level === 'unclear') {
    return list;
  }
  return list === null || list === 'unclear' ? level : louder(list, level);
}
