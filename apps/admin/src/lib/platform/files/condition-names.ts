import type { CriterionName } from '@etabli/domain/eligibility/assessment';
import type { Words } from '../words-of.ts';

const names = {
  'long-without-work': 'beneficiaries_criterion_long_without_work',
  'lives-in-territory': 'beneficiaries_criterion_lives_in_territory',
  volunteers: 'beneficiaries_criterion_volunteers',
  'registered-as-job-seeker': 'beneficiaries_criterion_registered_as_job_seeker',
} as const satisfies Record<CriterionName, string>;

/** What the team calls a condition. */
export const conditionName = (condition: CriterionName, { t }: Pick<Words, 't'>): string =>
  t(names[condition]);
