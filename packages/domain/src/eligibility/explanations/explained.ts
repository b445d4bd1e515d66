import { type DayNumber, monthsBetweenDays } from '../../values/calendar.ts';
import type { CriterionFinding } from '../criteria/criterion.ts';
import type { Covering } from '../time/coverage.ts';

/** Why a condition answers as it does. */
export type Explained = Pick<
  CriterionFinding,
  'reason' | 'params' | 'factsUsed' | 'source' | 'missing' | 'change'
>;

/** How a trace names a fact. */
export function usedFact({ fact }: Pick<Covering, 'fact'>): string {
  return `fact:${fact.id}`;
}

/** The facts that tell of any day from one to another. */
export function factsIn(
  told: readonly Pick<Covering, 'fact' | 'possible'>[],
  first: DayNumber,
  last: DayNumber,
): string[] {
  return told
    .filter(({ possible }) => possible.first <= last && possible.last >= first)
    .map(usedFact);
}

/** Whole months since a day, where there is one, beside the months that are asked. */
export function monthsCounted(
  since: DayNumber,
  on: DayNumber,
  threshold: number,
): Record<string, number> {
  return Number.isFinite(since)
    ? { months: monthsBetweenDays(since, on), threshold }
    : { threshold };
}
