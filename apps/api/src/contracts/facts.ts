import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import { carries, type FactsIn } from '../platform/outbox/announce.ts';

export const contractFacts = {
  'hiring.recorded': carries<{
    territoryId: TerritoryId;
    beneficiaryId: BeneficiaryId;
    hiringId: string;
  }>,
};

declare module '../platform/outbox/announce.ts' {
  interface Facts extends FactsIn<typeof contractFacts> {}
}
