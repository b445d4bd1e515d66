import type { TerritoryId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type Membership, reachOf } from './membership.ts';
import type { Permission } from './permissions.ts';

/** What the file of a person may be opened for; the person is told which it was. */
export const readPurposes = [
  'guidance',
  'committee-preparation',
  'matching',
  'hiring',
  'audit',
  'correction',
] as const;
export type ReadPurpose = (typeof readPurposes)[number];

/**
 * What somebody opens files of these territories for when the task does not say: who may write in all of
 * them accompanies the people, who may verify the log audits, anybody else hires. Purposes bind whoever
 * keeps personal data to the reason it was collected for (GDPR, article 5.1.b).
 */
export function usualPurpose(
  memberships: readonly Membership[],
  territories: readonly TerritoryId[],
  on: PlainDate,
): ReadPurpose {
  const reachesAll = (permission: Permission) => {
    const reach = reachOf(memberships, permission, on);
    return reach.everywhere || territories.every((id) => reach.territories.includes(id));
  };
  if (reachesAll('beneficiaries.write')) {
    return 'guidance';
  }
  return reachesAll('audit.verify') ? 'audit' : 'hiring';
}
