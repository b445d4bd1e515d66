import { assessEligibility } from '@etabli/domain/eligibility/assess-eligibility';
import type { Assessment, EligibilityRules } from '@etabli/domain/eligibility/assessment';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Answers } from './answers.ts';
import { factsOfAnswers } from './facts-of-answers.ts';

/** Something that a person of the team has to look at with the visitor. */
export type UnclearPoint = 'place' | 'stay' | 'work' | 'work_end' | 'short_jobs' | 'wish' | 'other';

/** What the visitor is told. It is never a decision: a person decides. */
export type SelfCheckResult =
  | { kind: 'yes' }
  | { kind: 'soon'; on: PlainDate }
  | { kind: 'not-yet'; points: UnclearPoint[] }
  /** `on`: the day of the yes at the latest, where only the day within a month is not known. */
  | { kind: 'together'; points: UnclearPoint[]; on: PlainDate | null }
  | { kind: 'work' }
  | { kind: 'place' }
  | { kind: 'no-wish' };

/**
 * The result, from the same function that assesses everybody's conditions. Who has work, lives
 * elsewhere or does not want to come is told that, and not how the other conditions stand.
 */
export function resultOfAnswers(
  answers: Answers,
  on: PlainDate,
  rules: EligibilityRules,
): SelfCheckResult {
  const assessment = assessEligibility(factsOfAnswers(answers, on, rules), {
    on,
    territoryId: answers.territory ?? '',
    rules,
  });
  if (answers.home === 'elsewhere' && isNo(assessment, 'lives-in-territory')) {
    return { kind: 'place' };
  }
  if (answers.work === 'yes' && isNo(assessment, 'long-without-work')) {
    return { kind: 'work' };
  }
  if (answers.wish === 'no') {
    return { kind: 'no-wish' };
  }
  const { outcome, eligibleFrom } = assessment;
  const points = unclearPoints(answers, assessment);
  switch (outcome) {
    case 'yes':
      return { kind: 'yes' };
    case 'unclear':
      return { kind: 'together', points, on: isDated(points, answers) ? eligibleFrom : null };
    case 'no':
      // A date that rests on the worst case of what is not known would frighten, and help nobody.
      return eligibleFrom && points.length === 0
        ? { kind: 'soon', on: eligibleFrom }
        : { kind: 'not-yet', points };
  }
}

function isNo({ criteria }: Assessment, asked: Assessment['criteria'][number]['rule']): boolean {
  return criteria.some(({ rule, outcome }) => rule === asked && outcome === 'no');
}

function unclearPoints(answers: Answers, { criteria }: Assessment): UnclearPoint[] {
  return criteria
    .filter(({ outcome }) => outcome === 'unclear')
    .map(({ rule }) => {
      switch (rule) {
        case 'lives-in-territory':
          return answers.home === undefined ? 'stay' : 'place';
        case 'long-without-work':
          return unclearWork(answers);
        case 'volunteers':
          return 'wish';
        default:
          return 'other';
      }
    });
}

/** Every point is a month that was told: then the last day of that month is the latest. */
function isDated(points: readonly UnclearPoint[], { staySince, workEnd }: Answers): boolean {
  return points.every(
    (point) =>
      (point === 'stay' && staySince !== undefined && staySince !== 'unknown') ||
      (point === 'work_end' && workEnd !== undefined && workEnd !== 'unknown'),
  );
}

function unclearWork({ work, workEnd, shortJobs }: Answers): UnclearPoint {
  if (work !== 'none' && work !== 'ill-or-training') {
    return 'work';
  }
  const hasWorkedSince = shortJobs === 'months' || shortJobs === 'unknown' || shortJobs === 'days';
  return workEnd !== 'unknown' && hasWorkedSince ? 'short_jobs' : 'work_end';
}
