import type { PairFinding, PairRule } from './pair-rule.ts';

/**
 * Voluntariness (charter of the French territories) — who said no to an activity is not asked again
 * for it. The no holds for that activity alone: it changes no place on the list, and no other pair.
 */
export const notDeclined: PairRule = (person, activity): PairFinding =>
  person.declined.includes(activity.id)
    ? { outcome: 'no', reason: 'declined-before', params: {} }
    : { outcome: 'yes', reason: 'never-declined', params: {} };
