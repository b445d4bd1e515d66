import type { Flavour } from './flavour.ts';

export type AccountId = Flavour<'AccountId'>;
export type TerritoryId = Flavour<'TerritoryId'>;
export type ZoneId = Flavour<'ZoneId'>;
