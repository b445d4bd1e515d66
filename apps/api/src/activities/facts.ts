import type { AccountId, ActivityId, EmployerId, TerritoryId } from '@etabli/domain/values/ids';
import { carries, type FactsIn } from '../platform/outbox/announce.ts';

type Changed = { territoryId: TerritoryId; activityId: ActivityId; change: number };
type OfEmployer = { territoryId: TerritoryId; employerId: EmployerId };

export const activityFacts = {
  'activity.created': carries<Changed>,
  'activity.moved': carries<Changed>,
  'activity.corrected': carries<Changed>,
  'employer.created': carries<OfEmployer>,
  'employer.corrected': carries<OfEmployer>,
  'employer.account-linked': carries<OfEmployer & { accountId: AccountId }>,
  'employer.account-unlinked': carries<OfEmployer & { accountId: AccountId }>,
};

declare module '../platform/outbox/announce.ts' {
  interface Facts extends FactsIn<typeof activityFacts> {}
}
