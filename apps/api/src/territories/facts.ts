import type { TerritoryId } from '@etabli/domain/values/ids';

declare module '../platform/outbox/announce.ts' {
  interface Facts {
    'territory.created': { territoryId: TerritoryId; change: number };
    'territory.moved': { territoryId: TerritoryId; change: number };
    'territory.corrected': { territoryId: TerritoryId; change: number };
  }
}
