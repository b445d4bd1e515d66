import type { WorkFact } from '../../beneficiaries/facts.ts';
import type { EligibilityTerms, WorkReading } from '../../territories/eligibility-terms.ts';
import type { DayNumber } from '../../values/calendar.ts';
import { complementOf, type DayRange, unionOf } from '../../values/day-ranges.ts';
import { type Covering, coveringOf } from './coverage.ts';
import type { WorkDays } from './spells.ts';

/** A fact about work, as the rules read it. */
export type ReadWork = Covering<WorkFact> & { reading: WorkReading; isTolerable: boolean };

/** What is told of the work of a person, and the least and the most work that it leaves room for. */
export type WorkHistory = {
  told: ReadWork[];
  least: WorkDays;
  most: WorkDays;
};

/**
 * Days that are told to be without work are so; days of which nothing is told may have been worked. A
 * job within a time without work is a job: the narrower fact wins. `on` is the day for which the facts
 * are told: what still goes on, goes on that day.
 */
export function workHistory(
  facts: readonly WorkFact[],
  terms: EligibilityTerms,
  on: DayNumber,
): WorkHistory {
  const told = facts.map((fact) => readWork(fact, terms));
  const idle = told.filter(({ reading }) => reading === 'without_work');
  const worked = told
    .filter(({ reading }) => reading !== 'without_work')
    .map((work) => within(work, 'possible', endedBefore(work, idle)));
  const surely = worked
    .filter(({ reading }) => reading === 'work')
    .map((work) => within(work, 'sure', goesOn(work, on)));
  const known = unionOf([
    ...idle.map(({ sure }) => sure),
    ...worked.map(({ possible }) => possible),
  ]);
  return {
    told,
    least: {
      breaking: [...daysOf(surely, 'sure', false), ...workedBefore(told)],
      tolerable: daysOf(surely, 'sure', true),
    },
    most: {
      breaking: [...daysOf(worked, 'possible', false), ...complementOf(known)],
      tolerable: daysOf(worked, 'possible', true),
    },
  };
}

/** The same work on other days; itself where they are the same. */
function within(work: ReadWork, how: 'sure' | 'possible', days: DayRange): ReadWork {
  return days === work[how] ? work : { ...work, [how]: days };
}

function readWork(fact: WorkFact, terms: EligibilityTerms): ReadWork {
  const { status } = fact;
  const isShort = status === 'employed' && fact.isInvoluntaryPartTime === true;
  const covering = coveringOf(fact);
  return {
    ...(status === 'never_employed' ? sinceEver(covering) : covering),
    reading: (isShort ? terms.involuntaryPartTime : terms.statuses[status]).value,
    isTolerable: terms.toleratedWork.value.statuses.includes(status),
  };
}

/** “Never” has no beginning, whatever is written as one. */
function sinceEver({ fact, ends }: Covering<WorkFact>): Covering<WorkFact> {
  return {
    fact,
    ends,
    begins: { earliest: -Infinity, latest: -Infinity },
    sure: { first: -Infinity, last: ends.earliest },
    possible: { first: -Infinity, last: ends.latest },
  };
}

function daysOf(facts: readonly ReadWork[], how: 'sure' | 'possible', isTolerable: boolean) {
  return facts
    .filter((fact) => fact.isTolerable === isTolerable)
    .map((fact) => fact[how])
    .filter(({ first, last }) => first <= last);
}

/** Work whose end is not known ended before a later day from which there was none, where that fits. */
function endedBefore({ begins, ends, possible }: ReadWork, idle: readonly ReadWork[]): DayRange {
  let { last } = possible;
  for (const { fact, begins: claim } of idle) {
    const day = claim.latest;
    const beganBefore = begins.latest === Infinity || begins.latest < day;
    if (fact.status === 'unoccupied' && beganBefore && ends.earliest < day && day <= last) {
      last = day - 1;
    }
  }
  return last === possible.last ? possible : { first: possible.first, last };
}

/** What is told to go on, without a day of its beginning, goes on on the day itself. */
function goesOn({ fact, begins, sure }: ReadWork, on: DayNumber): DayRange {
  const isOpen = fact.until === null && begins.latest === Infinity;
  return isOpen ? { first: on, last: Infinity } : sure;
}

/**
 * A first day without work is taken at its word: before it there was work, unless something else is
 * told of the days before.
 */
function workedBefore(told: readonly ReadWork[]): DayRange[] {
  const first = told.reduce((day, { possible }) => Math.min(day, possible.first), Infinity);
  const isClaim = told.some(
    ({ fact, possible }) => fact.status === 'unoccupied' && possible.first === first,
  );
  return isClaim && Number.isFinite(first) ? [{ first: -Infinity, last: first - 1 }] : [];
}
