import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import { carries, type FactsIn } from '../platform/outbox/announce.ts';

type Changed = { territoryId: TerritoryId; beneficiaryId: BeneficiaryId; change: number };

export const beneficiaryFacts = {
  'beneficiary.opened': carries<Changed>,
  'beneficiary.corrected': carries<Changed>,
  'beneficiary.moved': carries<Changed>,
  'beneficiary.contacted': carries<Changed>,
  /** Something about work, domicile or the person's yes is known otherwise than before. */
  'beneficiary.facts-changed': carries<Changed>,
  /** A proof came, was confirmed or was taken back. */
  'beneficiary.evidence-changed': carries<Changed>,
  /** A derogation was asked, granted, refused or taken back. */
  'beneficiary.derogation-changed': carries<Changed>,
  /** The person contested a decision, or somebody looked at it, or at an answer that changed. */
  'beneficiary.review-changed': carries<Changed>,
  'beneficiary.shared': carries<Changed>,
};

declare module '../platform/outbox/announce.ts' {
  interface Facts extends FactsIn<typeof beneficiaryFacts> {}
}
