import type { ToleratedWork } from '../../territories/eligibility-terms.ts';
import { addMonthsToDay, type DayNumber, weekdaysIn } from '../../values/calendar.ts';
import { complementOf, type DayRange, unionOf } from '../../values/day-ranges.ts';

/** Days of work: those that always break the time without work, and those that are tolerated within limits. */
export type WorkDays = { breaking: readonly DayRange[]; tolerable: readonly DayRange[] };

/**
 * Days without work in a row (`free`), and the day since which the time without work counts for them:
 * it may lie before work that is tolerated.
 */
export type Spell = { since: DayNumber; free: DayRange };

/**
 * The spells without work. The count for a day begins on the earliest day without work since which all
 * work was of a tolerated kind and, in no window of months, more than the tolerated days. More work
 * never makes it earlier.
 */
export function spellsOf({ breaking, tolerable }: WorkDays, tolerated: ToleratedWork): Spell[] {
  const frees = complementOf(unionOf([...breaking, ...tolerable]));
  if (tolerable.length === 0) {
    return frees.map((free) => ({ since: free.first, free }));
  }
  const light = unionOf(tolerable);
  return frees.map((free, index) => {
    let since = free.first;
    for (let before = index - 1; before >= 0; before -= 1) {
      const earlier = frees[before];
      if (!earlier || breaksWithin(breaking, earlier.last, free.first)) {
        break;
      }
      const between = within(light, earlier.first, free.first);
      if (!isTolerated(between, tolerated)) {
        break;
      }
      since = earlier.first;
    }
    return { since, free };
  });
}

function breaksWithin(breaking: readonly DayRange[], after: DayNumber, before: DayNumber): boolean {
  return breaking.some(({ first, last }) => first <= last && last > after && first < before);
}

function within(ranges: readonly DayRange[], after: DayNumber, before: DayNumber): DayRange[] {
  return ranges.filter(({ first, last }) => first >= after && last < before);
}

/** Days of work among some days, as the rules count them. */
export function countDays(ranges: readonly DayRange[], unit: ToleratedWork['unit']): number {
  let count = 0;
  for (const { first, last } of ranges) {
    count += unit === 'days' ? last - first + 1 : weekdaysIn(first, last);
  }
  return count;
}

/** Whether no window of months holds more days of work than the rules tolerate. */
export function isTolerated(work: readonly DayRange[], rule: ToleratedWork): boolean {
  if (countDays(work, rule.unit) <= rule.days) {
    return true;
  }
  // The window that ends with a job is nearly always the fullest: then no other is looked at.
  if (work.some(({ last }) => workedInWindowTo(last, work, rule) > rule.days)) {
    return false;
  }
  return work.every(({ first, last }) => {
    for (let day = first; day <= last; day += 1) {
      if (workedInWindowTo(day, work, rule) > rule.days) {
        return false;
      }
    }
    return true;
  });
}

/** Days of work in the window of months that ends with a day. */
export function workedInWindowTo(
  day: DayNumber,
  work: readonly DayRange[],
  { unit, windowMonths }: ToleratedWork,
): number {
  const opens = addMonthsToDay(day, -windowMonths) + 1;
  const seen = work
    .filter(({ first, last }) => last >= opens && first <= day)
    .map(({ first, last }) => ({ first: Math.max(first, opens), last: Math.min(last, day) }));
  return countDays(seen, unit);
}

/** The days of each spell on which it has lasted so many months: from the day of the same number on. */
export function longEnough(spells: readonly Spell[], months: number): DayRange[] {
  return unionOf(
    spells.map(({ since, free }) => ({
      first: Math.max(free.first, addMonthsToDay(since, months)),
      last: free.last,
    })),
  );
}

/** The spell that holds a day. */
export function spellOn(spells: readonly Spell[], day: DayNumber): Spell | undefined {
  return spells.find(({ free }) => free.first <= day && day <= free.last);
}
