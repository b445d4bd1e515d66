import type { TerritoryId, ZoneId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Source, Sourced } from '../values/source.ts';
import type { TerritoryState } from './territory-lifecycle.ts';

/** A head-count that says on which day it held and who counted. */
export type Inhabitants = { count: number; on: PlainDate | null; source: Source };

/** A neighbourhood, or a whole municipality, that belongs to the territory. */
export type TerritoryZone = {
  id: ZoneId;
  name: string;
  municipality: string;
  district: string;
  province: string;
  inhabitants: Inhabitants | null;
  /** Centre, in degrees (WGS 84), good for a schematic only. */
  point: { latitude: number; longitude: number } | null;
};

/** A territory of the programme: several zones, even apart from each other, under one promoter. */
export type Territory = {
  id: TerritoryId;
  code: string;
  name: string;
  /** False for a project whose name was never published: it is counted, not described. */
  isNamePublished: boolean;
  isDemonstration: boolean;
  state: TerritoryState;
  stateSince: PlainDate;
  promoter: Sourced<string> | null;
  jobsTarget: Sourced<number> | null;
  committeeInstalledOn: PlainDate | null;
  agreementSignedOn: PlainDate | null;
};
