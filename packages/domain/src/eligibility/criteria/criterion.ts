import type {
  DomicileFact,
  RegistrationFact,
  VoluntarinessFact,
  WorkFact,
} from '../../beneficiaries/facts.ts';
import { addMonthsToDay, type DayNumber, dateOfDay } from '../../values/calendar.ts';
import type { DayRange } from '../../values/day-ranges.ts';
import type { Outcome, Trace, TraceParam } from '../../values/verdict.ts';
import type { ChangeStep, MissingFact, Question } from '../assessment.ts';

/** The facts that had begun by the day in question, by kind. */
export type FactsByKind = {
  work: readonly WorkFact[];
  domicile: readonly DomicileFact[];
  voluntariness: readonly VoluntarinessFact[];
  registration: readonly RegistrationFact[];
};

/** What one condition found on the day, and on which days it would find otherwise if nothing changed. */
export type CriterionFinding = Omit<Trace, 'rule'> & {
  /** Days on which it is surely met. */
  met: DayRange[];
  /** Days on which it may be met; the others are a no. */
  open: DayRange[];
  missing: MissingFact[];
  /** What would alter the answer of this condition. */
  change: ChangeStep | null;
};

/** One condition, as a function from facts and a question to a finding, met or not. */
export type Criterion = (facts: FactsByKind, on: DayNumber, question: Question) => CriterionFinding;

const holds = (ranges: readonly DayRange[], day: DayNumber) =>
  ranges.some(({ first, last }) => first <= day && day <= last);

/** Whether a condition is met on a day: yes, no, or unclear while facts of that day are missing. */
export function outcomeOn(
  { met, open }: Pick<CriterionFinding, 'met' | 'open'>,
  on: DayNumber,
): Outcome {
  return holds(met, on) ? 'yes' : holds(open, on) ? 'unclear' : 'no';
}

/** The day from which a condition that is not met will be, if nothing changes; infinite when never. */
export function nextMet(met: readonly DayRange[], on: DayNumber): DayNumber {
  return met.find(({ first }) => first > on)?.first ?? Infinity;
}

/** The latest day since which so many months have passed by a day. */
export function latestStart(on: DayNumber, months: number): DayNumber {
  let start = addMonthsToDay(on, -months);
  while (addMonthsToDay(start + 1, months) <= on) {
    start += 1;
  }
  return start;
}

/** Params of a trace: days as `YYYY-MM-DD`; a day that is not known is left out. */
export function paramsOf(
  days: Record<string, DayNumber>,
  others: Record<string, TraceParam> = {},
): Record<string, TraceParam> {
  const params: Record<string, TraceParam> = {};
  for (const name in days) {
    const date = dateOfDay(days[name] ?? Infinity);
    if (date !== null) {
      params[name] = date;
    }
  }
  return Object.assign(params, others);
}
