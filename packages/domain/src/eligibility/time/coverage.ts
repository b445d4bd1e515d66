import type { Fact } from '../../beneficiaries/facts.ts';
import { type DayNumber, dayNumber } from '../../values/calendar.ts';
import type { DateSpan } from '../../values/date-span.ts';
import type { DayRange } from '../../values/day-ranges.ts';
import type { PlainDate } from '../../values/plain-date.ts';

/** A fact with its days as numbers: on `sure` it held, on days outside `possible` it did not. */
export type Covering<Told extends Fact = Fact> = {
  fact: Told;
  begins: Bounds;
  ends: Bounds;
  sure: DayRange;
  possible: DayRange;
};

/** The days between which a beginning or an end lies; infinite where nothing bounds it. */
type Bounds = { earliest: DayNumber; latest: DayNumber };

const none: DayRange = { first: Infinity, last: -Infinity };
const never: Bounds = { earliest: Infinity, latest: Infinity };

/** The days on which a fact surely, and those on which it possibly held. */
export function coveringOf<Told extends Fact>(fact: Told): Covering<Told> {
  const begins = boundsOf(fact.from);
  const ends = fact.until === null ? never : boundsOf(fact.until);
  const possible = { first: begins.earliest, last: ends.latest };
  return { fact, begins, ends, sure: sureDays(begins, ends), possible };
}

function boundsOf({ earliest, latest }: DateSpan): Bounds {
  const from = dayOr(earliest, -Infinity);
  const isKnown = earliest !== null && earliest === latest;
  return { earliest: from, latest: isKnown ? from : dayOr(latest, Infinity) };
}

function dayOr(date: PlainDate | null, otherwise: DayNumber): DayNumber {
  return date === null ? otherwise : dayNumber(date);
}

/** A beginning or an end that is known to the day is a day on which the fact held, whatever the other. */
function sureDays(begins: Bounds, ends: Bounds): DayRange {
  if (begins.latest <= ends.earliest && begins.latest < Infinity) {
    return { first: begins.latest, last: ends.earliest };
  }
  if (begins.earliest === begins.latest && begins.latest <= ends.latest) {
    return { first: begins.latest, last: begins.latest };
  }
  return ends.earliest === ends.latest && begins.earliest <= ends.earliest && ends.latest < Infinity
    ? { first: ends.latest, last: ends.latest }
    : none;
}

/**
 * Whether something is told to have begun by a day; a beginning without an early bound may lie before
 * it, and “never employed” has none.
 */
export function mayHaveBegun(fact: Fact, on: PlainDate): boolean {
  const { earliest } = fact.from;
  const isEver = fact.kind === 'work' && fact.status === 'never_employed';
  return isEver || earliest === null || earliest <= on;
}
