import { unionOf } from '../../values/day-ranges.ts';
import { paramsOf } from '../criteria/criterion.ts';
import { countDays, workedInWindowTo } from '../time/spells.ts';
import { type Explained, factsIn, monthsCounted } from './explained.ts';
import type { WorkCase } from './work-case.ts';

/** Why the time without work is long enough, with the work that was tolerated in it. */
export function whyWorkMet({ on, question, history, worst }: WorkCase): Explained {
  const { thresholds, eligibility } = question.rules;
  const since = worst?.since ?? -Infinity;
  const rule = eligibility.toleratedWork.value;
  const jobs = history.most.tolerable.filter(({ first, last }) => last > since && first <= on);
  const left = Math.max(rule.days - workedInWindowTo(on, jobs, rule), 0);
  const counted = monthsCounted(since, on, thresholds.monthsWithoutWork.value);
  const common = {
    factsUsed: factsIn(history.told, since, on),
    missing: [],
    change: { step: 'work_more', days: left + 1 } as const,
  };
  if (jobs.length === 0) {
    return {
      ...common,
      reason: Number.isFinite(since) ? 'since' : 'never-worked',
      params: paramsOf({ since }, counted),
      source: thresholds.monthsWithoutWork.source,
    };
  }
  const { days: allowed, unit, windowMonths } = rule;
  const workFrom = Math.min(...jobs.map(({ first }) => first));
  const workUntil = Math.max(...jobs.map(({ last }) => last));
  const days = countDays(unionOf(jobs), unit);
  const worked = { days, jobs: jobs.length, allowed, unit, windowMonths };
  return {
    ...common,
    reason: 'since-with-tolerated-work',
    params: paramsOf({ since, workFrom, workUntil }, { ...counted, ...worked }),
    source: eligibility.toleratedWork.source,
  };
}
