import { type DayNumber, dateOfDay, monthsBetweenDays } from '../../values/calendar.ts';
import { unionOf } from '../../values/day-ranges.ts';
import type { ChangeStep } from '../assessment.ts';
import { nextMet, paramsOf } from '../criteria/criterion.ts';
import { countDays, isTolerated } from '../time/spells.ts';
import type { ReadWork } from '../time/work-history.ts';
import { type Explained, factsIn, monthsCounted, usedFact } from './explained.ts';
import { statusSource, type WorkCase } from './work-case.ts';

/** Why the time without work is surely not long enough. */
export function whyWorkNotMet(found: WorkCase): Explained {
  const { best } = found;
  if (!best) {
    return worksNow(found);
  }
  const broke = jobBefore(found, best.since);
  if (!broke) {
    return tooShort(found, best.since);
  }
  const rule = found.question.rules.eligibility.toleratedWork.value;
  return broke.isTolerable && isTolerated([broke.sure], rule)
    ? workedTooOften(found, broke, best.since)
    : workedTooMuch(found, broke, best.since);
}

function waitFor({ met, on }: WorkCase): ChangeStep | null {
  const until = dateOfDay(nextMet(met, on));
  return until === null ? null : { step: 'wait', until };
}

function worksNow(found: WorkCase): Explained {
  const { on, question, history, met } = found;
  const jobs = history.told.filter(
    ({ reading, possible }) => reading === 'work' && possible.first <= on && on <= possible.last,
  );
  const [job] = jobs;
  const since = job?.begins.latest ?? Infinity;
  const until = job?.ends.latest ?? Infinity;
  return {
    reason: 'works-now',
    params: paramsOf(
      { since, until, from: nextMet(met, on) },
      { status: job?.fact.status ?? 'employed' },
    ),
    factsUsed: jobs.map(usedFact),
    source: job ? statusSource(job, question) : question.rules.thresholds.monthsWithoutWork.source,
    missing: [],
    change: waitFor(found) ?? { step: 'work_ends' },
  };
}

function tooShort(found: WorkCase, since: DayNumber): Explained {
  const { on, question, history, met } = found;
  const { monthsWithoutWork } = question.rules.thresholds;
  return {
    reason: 'too-short',
    params: paramsOf(
      { since, from: nextMet(met, on) },
      monthsCounted(since, on, monthsWithoutWork.value),
    ),
    factsUsed: factsIn(history.told, since, on),
    source: monthsWithoutWork.source,
    missing: [],
    change: waitFor(found),
  };
}

function workedTooMuch(found: WorkCase, broke: ReadWork, since: DayNumber): Explained {
  const { on, question, history, met } = found;
  const { thresholds, eligibility } = question.rules;
  const { days: allowed, unit, windowMonths } = eligibility.toleratedWork.value;
  const { first, last } = broke.sure;
  const worked = {
    workMonths: monthsBetweenDays(first, last + 1),
    days: countDays([broke.sure], unit),
    allowed: broke.isTolerable ? allowed : 0,
    unit,
    windowMonths,
  };
  return {
    reason: 'worked-too-much',
    params: paramsOf(
      { since, from: nextMet(met, on), workFrom: first, workUntil: last },
      { ...monthsCounted(since, on, thresholds.monthsWithoutWork.value), ...worked },
    ),
    factsUsed: factsIn(history.told, first, on),
    source: broke.isTolerable ? eligibility.toleratedWork.source : statusSource(broke, question),
    missing: [],
    change: waitFor(found),
  };
}

/** Jobs that would each be tolerated, and together are not: the count begins after the first of them. */
function workedTooOften(found: WorkCase, first: ReadWork, since: DayNumber): Explained {
  const { on, question, history, met } = found;
  const { thresholds, eligibility } = question.rules;
  const { days: allowed, unit, windowMonths } = eligibility.toleratedWork.value;
  const jobs = history.least.tolerable.filter(
    (job) => job.first >= first.sure.first && job.first <= on,
  );
  const worked = { days: countDays(unionOf(jobs), unit), jobs: jobs.length };
  const workUntil = Math.max(...jobs.map(({ last }) => last));
  return {
    reason: 'worked-too-often',
    params: paramsOf(
      { since, from: nextMet(met, on), workFrom: first.sure.first, workUntil },
      {
        ...monthsCounted(since, on, thresholds.monthsWithoutWork.value),
        ...worked,
        allowed,
        unit,
        windowMonths,
      },
    ),
    factsUsed: factsIn(history.told, first.sure.first, on),
    source: eligibility.toleratedWork.source,
    missing: [],
    change: waitFor(found),
  };
}

/** The job that ended just before a count began, if a time without work came before it. */
function jobBefore({ history }: WorkCase, since: DayNumber): ReadWork | undefined {
  const broke = history.told.find(
    ({ reading, sure }) => reading === 'work' && sure.last === since - 1,
  );
  const wasIdle = history.told.some(
    ({ reading, possible }) =>
      reading === 'without_work' && broke !== undefined && possible.first < broke.sure.first,
  );
  return wasIdle ? broke : undefined;
}
