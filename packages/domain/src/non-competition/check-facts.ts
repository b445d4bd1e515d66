import type {
  CheckRules,
  NaceConversion,
  RegisterRole,
  Setting,
} from '../territories/check-terms.ts';
import type { Point } from '../values/distance.ts';
import type { NaceVersion } from '../values/nace-code.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Source } from '../values/source.ts';
import type { ActivityDraft } from './activity-draft.ts';

/** A file of the register of firms (KBO/BCE open data), as it names itself. */
export type RegisterExtract = { number: number; snapshotOn: PlainDate };

/** How a point was found: by its address, or no better than by the centre of its municipality. */
export type PointPrecision = 'address' | 'municipality';

export type RegisterActivity = { version: NaceVersion; code: string; role: RegisterRole };

/** An establishment as an extract of the register tells it. */
export type RegisterEstablishment = {
  /** Ten digits. */
  number: string;
  enterpriseNumber: string;
  /** Null for natural persons, whose names are not kept. */
  name: string | null;
  /** The municipality by its NIS code; null where the register gives no address. */
  municipality: string | null;
  point: Point | null;
  precision: PointPrecision;
  activities: readonly RegisterActivity[];
  /** The establishment tells no activity: these are those of its enterprise. */
  isInherited: boolean;
};

/** Lists of the social economy in which an enterprise may stand; each comes from whoever keeps it. */
export const enterpriseListKinds = [
  'ies',
  'ei',
  'idess',
  'cisp',
  'ale',
  'titres_services',
] as const;
export type EnterpriseListKind = (typeof enterpriseListKinds)[number];
export type EnterpriseList = {
  kind: EnterpriseListKind;
  enterprises: readonly string[];
  source: Source;
};

/** How many establishments of a class an area has, for its inhabitants. */
export type AreaCount = {
  name: string;
  /** Null while no head-count is known. */
  inhabitants: number | null;
  /** By European class, four digits. */
  classes: readonly { version: NaceVersion; code: string; establishments: number }[];
};

/** A municipality in which customers of the activity may live. */
export type Inhabited = { municipality: string; inhabitants: number; centre: Point };

/** What is compared: the territory with its arrondissement and with Wallonia. */
export type AreaCounts = {
  territory: AreaCount;
  district: AreaCount | null;
  region: AreaCount | null;
};

/** Where the territory lies, as far as the check asks. */
export type CheckTerritory = {
  setting: Setting;
  /** By NIS code: whatever lies in one of them is within reach. */
  municipalities: readonly string[];
  zones: readonly { name: string; point: Point | null }[];
};

/** A row that somebody took out because it does not compete, and why. */
export type StruckOut = { establishmentNumber: string; reason: string };

/** What of the register could not be compared. */
export type Unread = {
  /** Establishments within reach that tell no activity; null where nobody counted them. */
  withoutActivity: number | null;
  /** Those whose codes are all of another edition, from which no published correspondence leads over. */
  otherEditionOnly: number | null;
  /** The activity is written in these editions, of which the extract has not one code: it finds nobody. */
  absentEditions: readonly NaceVersion[];
};

/** All that a check looks at: the same facts give the same result, on any day and machine. */
export type CheckFacts = {
  on: PlainDate;
  activity: ActivityDraft;
  territory: CheckTerritory;
  /** In any order; those out of reach are left out by the check itself. */
  establishments: readonly RegisterEstablishment[];
  struckOut: readonly StruckOut[];
  counts: AreaCounts;
  /** Those within reach; absent in facts that were kept before they were asked for. */
  inhabited?: readonly Inhabited[] | undefined;
  lists: readonly EnterpriseList[];
  unread: Unread;
  conversions: readonly NaceConversion[];
  extract: RegisterExtract;
  rules: CheckRules;
  rulesVersion: number;
};
