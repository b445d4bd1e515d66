import type { Schemas } from '@etabli/sdk';
import type { Words } from '../words-of.ts';

const criterionKeys = {
  'long-without-work': 'matching_criterion_long_without_work',
  'lives-in-territory': 'matching_criterion_lives_in_territory',
  volunteers: 'matching_criterion_volunteers',
  'registered-as-job-seeker': 'matching_criterion_registered_as_job_seeker',
} as const;

/** The conditions that kept somebody out of a round, as one line; none where all are met. */
export function openConditions(
  criteria: Schemas['RoundPerson']['criteria'],
  { t, list }: Words,
): string[] {
  const open = criteria
    .filter(({ outcome }) => outcome !== 'yes')
    .map(({ rule }) =>
      t(
        Object.hasOwn(criterionKeys, rule)
          ? criterionKeys[rule as keyof typeof criterionKeys]
          : 'shared_unknown',
      ),
    );
  return open.length > 0 ? [t('matching_excluded_why', { criteria: list(open) })] : [];
}
