import type { ActivityId, TerritoryId } from '@etabli/domain/values/ids';
import { carries, type FactsIn } from '../platform/outbox/announce.ts';

type OfClearance = { territoryId: TerritoryId; activityId: ActivityId; clearance: number };

export const clearanceFacts = {
  'clearance.recorded': carries<OfClearance>,
  'clearance.withdrawn': carries<OfClearance>,
  'clearance.review-opened': carries<OfClearance>,
  'clearance.review-settled': carries<OfClearance>,
  'check.run': carries<Omit<OfClearance, 'clearance'> & { check: number }>,
  /** Nothing allows the activity any more: the last day of what did has passed. */
  'clearance.lapsed': carries<Omit<OfClearance, 'clearance'>>,
};

declare module '../platform/outbox/announce.ts' {
  interface Facts extends FactsIn<typeof clearanceFacts> {}
}
