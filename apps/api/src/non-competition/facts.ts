import type { ActivityId, TerritoryId } from '@etabli/domain/values/ids';
import { carries, type FactsIn } from '../platform/outbox/announce.ts';

type OfClearance = { territoryId: TerritoryId; activityId: ActivityId; clearance: number };

export const clearanceFacts = {
  'clearance.recorded': carries<OfClearance>,
  'clearance.withdrawn': carries<OfClearance>,
  /** Nothing allows the activity any more: the last day of what did has passed. */
  'clearance.lapsed': carries<Omit<OfClearance, 'clearance'>>,
};

declare module '../platform/outbox/announce.ts' {
  interface Facts extends FactsIn<typeof clearanceFacts> {}
}
