import type { ProposalId, RegionalRoundId, RoundId, TerritoryId } from '@etabli/domain/values/ids';
import { carries, type FactsIn } from '../platform/outbox/announce.ts';

type OfRound = { territoryId: TerritoryId; roundId: RoundId };

export const matchingFacts = {
  'round.requested': carries<OfRound>,
  'round.computed': carries<OfRound>,
  'round.failed': carries<OfRound>,
  'round.cancelled': carries<OfRound>,
  /** Somebody moved or locked a person by hand on a computed round, took that back, or did it again. */
  'round.changed-by-hand': carries<OfRound & { gesture: number }>,
  'regional-round.requested': carries<{ regionalRoundId: RegionalRoundId }>,
  'regional-round.finished': carries<{ regionalRoundId: RegionalRoundId }>,
  'regional-round.cancelled': carries<{ regionalRoundId: RegionalRoundId }>,
  /** Somebody took a step with a proposal, took one back, or its day ran out. */
  'proposal.moved': carries<{ territoryId: TerritoryId; proposalId: ProposalId; change: number }>,
};

declare module '../platform/outbox/announce.ts' {
  interface Facts extends FactsIn<typeof matchingFacts> {}
}
