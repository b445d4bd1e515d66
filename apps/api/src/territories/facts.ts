import type { AccountId, TerritoryId } from '@etabli/domain/values/ids';
import { carries, type FactsIn } from '../platform/outbox/announce.ts';

type Changed = { territoryId: TerritoryId; change: number };

export const territoryFacts = {
  'territory.created': carries<Changed>,
  'territory.moved': carries<Changed>,
  'territory.corrected': carries<Changed>,
  /** Somebody of the team is to be told of a move: one fact a letter, so that each is tried alone. */
  'territory.letter-called-for': carries<Changed & { accountId: AccountId }>,
};

declare module '../platform/outbox/announce.ts' {
  interface Facts extends FactsIn<typeof territoryFacts> {}
}
