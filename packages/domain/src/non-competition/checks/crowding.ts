import { crowdOf } from '../measures/presence-cap.ts';
import type { Check, CheckFinding } from './check.ts';

/**
 * Proposed here — whether those who do the same are few or many for the people who live there. It weighs
 * nothing by itself: it says how loud the presence of others may be.
 */
export const crowding: Check = (measured): CheckFinding => {
  const { crowding: found, facts } = measured;
  const { crowding: rules, locationQuotient } = facts.rules;
  const base = {
    level: null,
    factsUsed: ['inhabited'],
    source: (rules ?? locationQuotient).source,
  };
  if (!found || found.quotient === null) {
    const params = found ? { ...found, quotient: 0 } : {};
    return { ...base, reason: found && rules ? 'not-meaningful' : 'no-norm', params };
  }
  return {
    ...base,
    reason: crowdOf(measured),
    params: {
      ...found,
      quotient: found.quotient,
      few: rules?.value.underServed.below ?? 0,
      many: rules?.value.asElsewhere.below ?? 0,
    },
  };
};
