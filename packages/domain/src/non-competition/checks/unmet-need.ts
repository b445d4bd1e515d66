import { type Check, type CheckFinding, levelBy } from './check.ts';

/**
 * Walloon pilots, as the press told of them — the work is too small for firms: shown by a firm that said no,
 * or that lets people wait for long.
 */
export const unmetNeed: Check = ({ facts }): CheckFinding => {
  const { activity, rules } = facts;
  const { value: long, source } = rules.longWaitDays;
  const refusals = activity.unmetNeed.filter(({ kind }) => kind === 'refusal').length;
  const waits = activity.unmetNeed.flatMap(({ kind, days }) =>
    kind === 'waiting' && days !== null ? [days] : [],
  );
  const longest = Math.max(0, ...waits);
  const factsUsed = activity.unmetNeed.map((_, index) => `unmet:${index + 1}`);
  const params = { refusals, longest, long };
  if (refusals > 0 || longest >= long) {
    return { level: 'low', reason: 'shown', params, factsUsed, source };
  }
  const { shortWaitCountsAs: short } = rules;
  return waits.length > 0
    ? {
        level: levelBy(short),
        reason: 'short-wait',
        params,
        factsUsed,
        source: (short ?? rules.longWaitDays).source,
      }
    : { level: 'unclear', reason: 'not-shown', params, factsUsed, source };
};
