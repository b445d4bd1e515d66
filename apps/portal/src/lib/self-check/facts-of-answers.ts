import type { DomicileFact, Fact, WorkFact } from '@etabli/domain/beneficiaries/facts';
import type { EligibilityRules } from '@etabli/domain/eligibility/assessment';
import type { WorkStatus } from '@etabli/domain/territories/eligibility-terms';
import { addDays, addMonths } from '@etabli/domain/values/calendar';
import { type DateSpan, exactly } from '@etabli/domain/values/date-span';
import { daysInMonth, type PlainDate, plainDate } from '@etabli/domain/values/plain-date';
import type { Answers } from './answers.ts';

/**
 * What the answers say, as the facts that the conditions read, on a day. Nothing is added that was not
 * answered: what a visitor does not know stays open, and a month stays a month. `rules` say how many
 * months in one place were asked, whether some days of work are tolerated, and how illness and training
 * are read; a place stands by its code, so the question is to be put for that code.
 */
export function factsOfAnswers(answers: Answers, on: PlainDate, rules: EligibilityRules): Fact[] {
  return [...domicile(answers, on, rules), ...work(answers, on, rules), ...wish(answers, on)];
}

function domicile(answers: Answers, on: PlainDate, rules: EligibilityRules): DomicileFact[] {
  const { territory, home } = answers;
  if (home === 'no-address' || home === 'unknown' || (territory === undefined && !home)) {
    return [];
  }
  const isHere = home === undefined;
  return [
    {
      id: 'domicile',
      kind: 'domicile',
      type: 'registered',
      territoryId: isHere ? (territory ?? null) : null,
      zone: null,
      country: 'BE',
      from: isHere ? livedSince(answers, on, rules) : untilToday(on),
      until: null,
      source: 'person',
    },
  ];
}

function livedSince(
  { stay, staySince }: Answers,
  on: PlainDate,
  rules: EligibilityRules,
): DateSpan {
  if (typeof stay === 'object') {
    return { earliest: null, latest: addMonths(on, -stay.months) };
  }
  if (stay !== 'less') {
    return untilToday(on);
  }
  if (staySince !== undefined && staySince !== 'unknown') {
    return monthSpan(staySince, on);
  }
  const months = rules.thresholds.monthsDomiciled.value;
  return { earliest: addDays(addMonths(on, -months), 1), latest: on };
}

function work(answers: Answers, on: PlainDate, rules: EligibilityRules): WorkFact[] {
  switch (answers.work) {
    case 'yes':
      return [workFact('employed', untilToday(on), false)];
    case 'few-hours':
      return [fewHours(on, rules)];
    case 'none':
      return [withoutWork(answers, 'unoccupied', on, rules)];
    case 'ill-or-training': {
      const { incapacity, training } = rules.eligibility.statuses;
      return incapacity.value === training.value
        ? [withoutWork(answers, 'incapacity', on, rules)]
        : [];
    }
    default:
      return [];
  }
}

/**
 * Some hours may be fewer than wanted: then the rules may read them as time without work, and a person
 * has to ask. Where they read no hours so, a few hours are work like any other.
 */
function fewHours(on: PlainDate, { eligibility }: EligibilityRules): WorkFact {
  return workFact('employed', untilToday(on), eligibility.involuntaryPartTime.value !== 'work');
}

function withoutWork(
  { workEnd, shortJobs }: Answers,
  status: WorkStatus,
  on: PlainDate,
  rules: EligibilityRules,
): WorkFact {
  if (workEnd === 'never') {
    return workFact(status === 'unoccupied' ? 'never_employed' : status, exactly(longAgo));
  }
  if (workEnd === undefined || workEnd === 'unknown') {
    return workFact(status, untilToday(on));
  }
  const span = monthSpan(workEnd, on);
  const isTolerated = shortJobs === 'days' && rules.eligibility.toleratedWork.value.days > 0;
  const isFree = shortJobs === 'none' || shortJobs === undefined || isTolerated;
  // Work since then, on days that nobody knows: the time without work may have begun on any of them.
  return workFact(status, isFree ? span : { earliest: span.earliest, latest: on });
}

function workFact(
  status: WorkStatus,
  from: DateSpan,
  isInvoluntaryPartTime: boolean | null = null,
): WorkFact {
  return {
    id: 'work',
    kind: 'work',
    status,
    weeklyHours: null,
    isInvoluntaryPartTime,
    from,
    until: null,
    source: 'person',
  };
}

/** “Maybe” and “no thanks” are no statement: nobody says yes for somebody else. */
function wish(answers: Answers, on: PlainDate): Fact[] {
  return answers.wish === 'yes'
    ? [{ id: 'wish', kind: 'voluntariness', from: exactly(on), until: null, source: 'person' }]
    : [];
}

/** Before anybody’s working life. */
const longAgo = plainDate('1900-01-01');

const untilToday = (on: PlainDate): DateSpan => ({ earliest: null, latest: on });

/** The days that a month (`2023-04`) or a year (`2023`) leaves open, none of them after today. */
function monthSpan(month: string, on: PlainDate): DateSpan {
  const [year = '', number] = month.split('-');
  const last = daysInMonth(Number(year), Number(number ?? 12));
  const ends = plainDate(`${year}-${number ?? '12'}-${last}`);
  return { earliest: plainDate(`${year}-${number ?? '01'}-01`), latest: ends < on ? ends : on };
}
