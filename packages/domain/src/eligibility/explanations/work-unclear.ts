import type { DayNumber } from '../../values/calendar.ts';
import type { MissingFact, Unknown } from '../assessment.ts';
import { latestStart, paramsOf } from '../criteria/criterion.ts';
import type { ReadWork } from '../time/work-history.ts';
import { type Explained, usedFact } from './explained.ts';
import { missingFact, untoldAround } from './unclear.ts';
import { statusSource, type WorkCase } from './work-case.ts';

/** Why the time without work cannot be told, and what would tell it. */
export function whyWorkUnclear(found: WorkCase): Explained {
  const { on, history, best, worst } = found;
  if (history.told.length === 0) {
    return unclear(found, 'nothing-told', { unknown: 'all' });
  }
  const now = untoldAround(history.told, on);
  if (now) {
    return unclear(found, 'now-unknown', { unknown: 'now', from: now.first, until: on });
  }
  const unread = unreadStatus(found);
  if (unread) {
    return statusUnclear(found, unread);
  }
  const job = worst ? undefined : jobThatMayGoOn(found);
  if (job) {
    const from = Math.max(job.ends.earliest, job.begins.earliest);
    return unclear(found, 'may-work-now', { unknown: 'until', from, until: job.ends.latest });
  }
  const latest = worst?.since ?? on;
  const gap = worst && untoldAround(history.told, latest - 1);
  if (gap) {
    return unclear(found, 'gap', { unknown: 'gap', from: gap.first, until: gap.last });
  }
  const bounds = { from: best?.since ?? -Infinity, until: latest };
  return unclear(found, 'since-unknown', { unknown: 'since', ...bounds });
}

function jobThatMayGoOn({ history, on }: WorkCase): ReadWork | undefined {
  return history.told.find(
    ({ reading, possible }) => reading === 'work' && possible.first <= on && possible.last >= on,
  );
}

type Lacking = { unknown: Unknown; from?: DayNumber; until?: DayNumber };

function unclear(found: WorkCase, reason: string, lacking: Lacking): Explained {
  const { on, question, history } = found;
  const { monthsWithoutWork } = question.rules.thresholds;
  const decidedBy = latestStart(on, monthsWithoutWork.value);
  const { unknown, from = -Infinity, until = Infinity } = lacking;
  const isBeginning = unknown === 'since' || unknown === 'all';
  const days = { from, until, ...(isBeginning && { decidedBy }) };
  const missing = missingFact({ fact: 'work', unknown }, question, days);
  return {
    reason,
    params: paramsOf(days, { threshold: monthsWithoutWork.value }),
    factsUsed: history.told.map(usedFact),
    source: monthsWithoutWork.source,
    missing: [missing],
    change: tell(missing),
  };
}

function tell({ fact, unknown, decidedBy }: MissingFact): Explained['change'] {
  return { step: 'tell', fact, unknown, decidedBy };
}

/** A status on which the rules are silent, where its days make the difference. */
function unreadStatus({ history, best, on }: WorkCase): ReadWork | undefined {
  const since = best?.since ?? -Infinity;
  return history.told.find(
    ({ reading, possible }) =>
      reading === 'unclear' && possible.last >= since && possible.first <= on,
  );
}

function statusUnclear({ question }: WorkCase, unread: ReadWork): Explained {
  const { begins, ends, fact } = unread;
  const days = { from: begins.earliest, until: ends.latest };
  const missing = missingFact({ fact: 'work', unknown: 'reading' }, question, days);
  return {
    reason: 'status-unclear',
    params: paramsOf(days, { status: fact.status }),
    factsUsed: [usedFact(unread)],
    source: statusSource(unread, question),
    missing: [missing],
    change: tell(missing),
  };
}
