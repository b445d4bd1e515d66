import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import { carries, type FactsIn } from '../platform/outbox/announce.ts';

export const eligibilityFacts = {
  /** What the rules find of a person is another answer than before; nobody has decided anything. */
  'eligibility.answer-changed': carries<{ territoryId: TerritoryId; beneficiaryId: BeneficiaryId }>,
};

declare module '../platform/outbox/announce.ts' {
  interface Facts extends FactsIn<typeof eligibilityFacts> {}
}
