import type { Flavour } from './flavour.ts';

export type AccountId = Flavour<'AccountId'>;
export type TerritoryId = Flavour<'TerritoryId'>;
export type ZoneId = Flavour<'ZoneId'>;
export type BeneficiaryId = Flavour<'BeneficiaryId'>;
export type EmployerId = Flavour<'EmployerId'>;
export type ActivityId = Flavour<'ActivityId'>;
export type RoundId = Flavour<'RoundId'>;
export type RegionalRoundId = Flavour<'RegionalRoundId'>;
export type ProposalId = Flavour<'ProposalId'>;
