import type { ProvableFact } from '../../territories/eligibility-terms.ts';
import { type DayNumber, dateOfDay } from '../../values/calendar.ts';
import { complementOf, type DayRange, rangeWith, unionOf } from '../../values/day-ranges.ts';
import type { MissingFact, Question, Unknown } from '../assessment.ts';
import type { Covering } from '../time/coverage.ts';

/** A fact that would settle an unclear condition, between two days, with those who can prove it. */
export function missingFact(
  what: { fact: ProvableFact; unknown: Unknown },
  { rules }: Question,
  days: { from?: DayNumber; until?: DayNumber; decidedBy?: DayNumber } = {},
): MissingFact {
  return {
    ...what,
    from: dateOfDay(days.from ?? -Infinity),
    until: dateOfDay(days.until ?? Infinity),
    decidedBy: dateOfDay(days.decidedBy ?? Infinity),
    issuers: rules.eligibility.proofs.value[what.fact],
  };
}

/** The days around a day of which nothing is told. */
export function untoldAround(
  told: readonly Pick<Covering, 'possible'>[],
  day: DayNumber,
): DayRange | undefined {
  const touched = unionOf(told.map(({ possible }) => possible));
  return rangeWith(complementOf(touched), day);
}
