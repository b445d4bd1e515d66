import type { ConsultedBody, RegisterRole, Signal } from '../territories/check-terms.ts';
import type { Point } from '../values/distance.ts';
import type { NaceCode, NaceVersion } from '../values/nace-code.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Trace, TraceParam } from '../values/verdict.ts';
import type { EnterpriseListKind, PointPrecision, RegisterExtract } from './check-facts.ts';

export const checkNames = [
  'within-reach',
  'exposure',
  'direct-competitors',
  'nearest-direct',
  'crowding',
  'supply-density',
  'social-economy-overlap',
  'public-overlap',
  'market-prices',
  'unmet-need',
  'solvent-customers',
  'clientele-restricted',
] as const;
export type CheckName = (typeof checkNames)[number];

/** How a finding weighs: not known yet is `unclear`; null tells something and weighs nothing. */
export type CheckLevel = Signal | 'unclear' | null;

/** What one check found, with all that explains it. */
export type CheckTrace = Omit<Trace<CheckName>, 'outcome'> & { level: CheckLevel };

/** Why two codes are near: first digits that they share, or a link that the rules publish. */
export type CodePair = {
  activity: NaceCode;
  establishment: NaceCode;
  /** The code in the activity’s edition, where that of the establishment was converted. */
  convertedTo: string | null;
  sharedDigits: number;
  isCrossLink: boolean;
};

/** An establishment that does the same or something near, and each figure that makes it count. */
export type CheckRow = {
  establishmentNumber: string;
  enterpriseNumber: string;
  name: string | null;
  municipality: string | null;
  point: Point | null;
  precision: PointPrecision;
  pair: CodePair;
  nearness: number;
  role: RegisterRole;
  roleWeight: number;
  isInherited: boolean;
  /** Null where the register gives no place: it then counts as if it were next door. */
  metres: number | null;
  distanceWeight: number;
  isInCatchment: boolean;
  /** Near enough and in the catchment: does the same for the same people. */
  isDirect: boolean;
  /** Nearness × role × distance; what is struck out has it too, and is left out of the sum. */
  exposure: number;
  lists: EnterpriseListKind[];
  struckOut: { reason: string } | null;
};

/** Establishments that are too far from the activity to be told one by one, by class. */
export type ClassCount = {
  version: NaceVersion;
  code: string;
  establishments: number;
  struckOut: number;
  exposure: number;
};

/** How well an area is supplied with a class, beside another one. */
export type Density = {
  version: NaceVersion;
  code: string;
  establishments: number;
  /** Per 1,000 inhabitants; null without a head-count. */
  perThousand: number | null;
  compared: {
    area: 'district' | 'region';
    name: string;
    establishments: number;
    perThousand: number | null;
    /** Null where it is not meaningful: too few to compare, or no head-count. */
    quotient: number | null;
  }[];
};

/** Direct competitors beside those that the inhabitants of the catchment let expect. */
export type Crowding = {
  inhabitants: number;
  /** In the municipalities whose inhabitants are counted. */
  establishments: number;
  perThousand: number;
  /** As many as there would be at the rate of the arrondissement or of Wallonia, whichever is lower. */
  expected: number;
  /** Found for one expected; null where too few are expected to compare. */
  quotient: number | null;
};

/** Whom to ask, and why. */
export type ToConsult = {
  who:
    | {
        kind: 'establishment';
        establishmentNumber: string;
        enterpriseNumber: string;
        name: string | null;
      }
    | { kind: 'body'; body: ConsultedBody };
  why: 'direct-competitor' | 'social-economy' | 'asked-by-rules' | 'has-to-answer';
};

export const qualityNoteCodes = [
  'approximate-points',
  'without-place',
  'origin-unknown',
  'inherited-activities',
  'converted-codes',
  'not-convertible',
  'edition-absent',
  'without-activity',
  'lists-missing',
  'not-meaningful',
  'inhabitants-missing',
  'counts-missing',
  'extract-old',
  'struck-out',
  'struck-out-gone',
] as const;
export type QualityNoteCode = (typeof qualityNoteCodes)[number];

/** What to bear in mind about the data. */
export type QualityNote = { code: QualityNoteCode; params: Record<string, TraceParam> };

/** What a check found. It warns and explains; it never approves. */
export type CheckResult = {
  on: PlainDate;
  extract: RegisterExtract;
  rulesVersion: number;
  signal: Signal;
  /** What each check found, the loudest first. */
  reasons: CheckTrace[];
  reachMetres: number;
  catchmentMetres: number;
  exposure: number;
  directCompetitors: number;
  nearestDirect: { establishmentNumber: string; metres: number; isApproximate: boolean } | null;
  /** The nearest in kind first; those struck out stand among them. */
  rows: CheckRow[];
  others: ClassCount[];
  densities: Density[];
  /** Null where inhabitants or counts are not known. */
  crowding: Crowding | null;
  consult: ToConsult[];
  notes: QualityNote[];
};
