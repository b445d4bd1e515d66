import type { PairFinding, PairRule } from './pair-rule.ts';

/**
 * Chosen working time (charter of the French territories) — some number of hours is both within what
 * the person wishes and within what a post can be. `from` and `to` are those hours, in minutes a week.
 */
export const hoursMeet: PairRule = ({ hours: wished }, { hours: offered }): PairFinding => {
  if (!wished) {
    return { outcome: 'unclear', reason: 'hours-to-ask', params: {} };
  }
  const [from, to] = [Math.max(wished.least, offered.least), Math.min(wished.most, offered.most)];
  const params = { wishedLeast: wished.least, wishedMost: wished.most };
  if (from <= to) {
    return { outcome: 'yes', reason: 'hours-meet', params: { ...params, from, to } };
  }
  return wished.most < offered.least
    ? {
        outcome: 'no',
        reason: 'post-has-more-hours',
        params: { ...params, offeredLeast: offered.least },
      }
    : {
        outcome: 'no',
        reason: 'post-has-fewer-hours',
        params: { ...params, offeredMost: offered.most },
      };
};
