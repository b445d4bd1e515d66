import { type DayNumber, dayNumber } from '../values/calendar.ts';
import { unionOf } from '../values/day-ranges.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { CriterionName } from './assessment.ts';
import type { CriterionFinding } from './criteria/criterion.ts';
import type { Excuse } from './derogation.ts';

/** What a condition found, and by which derogation it counts as met although it is not. */
export type Excused<Found> = Found & { excuse: Excuse | null };

/**
 * The findings with the days on which somebody is excused. Outcome, reason and facts of each stay what
 * they are; only the answer of all together counts those days as met. An excuse that begins after the
 * day is not looked at.
 */
export function excused<Found extends Excused<CriterionFinding & { rule: CriterionName }>>(
  found: readonly Found[],
  excuses: readonly Excuse[],
  { on, day }: { on: PlainDate; day: DayNumber },
): readonly Found[] {
  const begun = excuses.filter(({ from }) => from <= on);
  if (begun.length === 0) {
    return found;
  }
  return found.map((one) => {
    const its = begun.filter(({ condition }) => condition === one.rule);
    const days = its.map(({ from, until }) => ({ first: dayNumber(from), last: dayNumber(until) }));
    const holds = its.filter((_, index) => (days[index]?.last ?? day) >= day);
    const last = holds.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
    return {
      ...one,
      met: unionOf([...one.met, ...days]),
      open: unionOf([...one.open, ...days]),
      excuse: one.outcome === 'yes' ? null : (last ?? null),
    };
  });
}
