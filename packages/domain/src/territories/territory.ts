import type { TerritoryId, ZoneId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Source, Sourced } from '../values/source.ts';
import type { TerritoryState } from './territory-lifecycle.ts';

/**
 * Persons living there; `on` is the day on which the count held, null when the source names none.
 */
export type Inhabitants = { count: number; on: PlainDate | null; source: Source };

/**
 * A neighbourhood, or a whole municipality, that belongs to the territory. Municipality, district
 * (arrondissement) and province are official French names without their rank: `Liège`,
 * `Luxembourg`.
 */
export type TerritoryZone = {
  id: ZoneId;
  name: string;
  municipality: string;
  district: string;
  province: string;
  /** Null while no head-count is known, which is not the same as nobody. */
  inhabitants: Inhabitants | null;
  /** The zone of the same territory in whose head-count this one is included; null when it stands alone. */
  countedWith: string | null;
  /** Centre, in degrees (WGS 84), good for a schematic only. */
  point: { latitude: number; longitude: number } | null;
};

/** A territory of the programme: several zones, even apart from each other, under one promoter. */
export type Territory = {
  id: TerritoryId;
  /** Short name for addresses and papers: stays the same when the name is corrected. */
  code: string;
  name: string;
  /** False for a project whose name was never published: it is counted, not described. */
  isNamePublished: boolean;
  isDemonstration: boolean;
  state: TerritoryState;
  /**
   * The day on which the state took effect, which may lie before the day on which it was written.
   */
  stateSince: PlainDate;
  promoter: Sourced<string> | null;
  /**
   * Jobs that the project announced, as its source counts them: none says full-time equivalents.
   */
  jobsTarget: Sourced<number> | null;
  /** The day on which the local employment committee (CLE) was installed; null while not noted. */
  committeeInstalledOn: PlainDate | null;
  /** The day on which the agreement with the managing body was signed; null while not noted. */
  agreementSignedOn: PlainDate | null;
};
