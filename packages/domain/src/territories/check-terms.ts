import type { NaceVersion } from '../values/nace-code.ts';
import type { Source, Sourced } from '../values/source.ts';

/** How loud a check warns. It is never an approval: the local committee decides. */
export const signals = ['low', 'medium', 'high'] as const;
export type Signal = (typeof signals)[number];

/** What surrounds a territory decides how far people go for a service. */
export const settings = ['urban', 'rural'] as const;
export type Setting = (typeof settings)[number];

/** How a firm holds an activity, in the words of the register: mainly, besides, or for itself only. */
export const registerRoles = ['MAIN', 'SECO', 'ANCI'] as const;
export type RegisterRole = (typeof registerRoles)[number];

/** Questions that no register answers; yes means that the activity may take somebody’s work. */
export const checkQuestions = [
  'municipal_service',
  'public_contract',
  'replaces_public_posts',
  'social_economy_offer',
] as const;
export type CheckQuestion = (typeof checkQuestions)[number];

/** Who is asked for an answer or an opinion, beside the firms themselves. */
export const consultedBodies = [
  'municipality',
  'cpas',
  'unions',
  'business_federation',
  'social_economy',
] as const;
export type ConsultedBody = (typeof consultedBodies)[number];

/** Two branches of one edition that sell the same thing under different codes; it works both ways. */
export type CrossLink = {
  version: NaceVersion;
  /** First digits, two to five. */
  from: string;
  to: string;
  nearness: number;
  source: Source;
};

/**
 * The published correspondence of one edition to another: which codes a code may have become, five
 * digits each.
 */
export type NaceConversion = {
  from: NaceVersion;
  to: NaceVersion;
  codes: Record<string, string[]>;
  source: Source;
};

/** From which value on something counts as medium, and from which as high. */
export type Steps = { medium: number; high: number };

/** While fewer than so many times what is expected are there, their presence says at most so much. */
export type PresenceCap = { below: number; count: Signal; nearest: Signal };

/** Direct competitors beside those that the inhabitants let expect: the norm of the place itself. */
export type CrowdingRules = {
  /** With fewer to expect, a comparison says nothing, and the counts stand alone. */
  leastExpected: number;
  underServed: PresenceCap;
  asElsewhere: PresenceCap;
};

/** How a programme looks for those whom an activity could touch: weights and thresholds, published. */
export type CheckRules = {
  /** How far around the territory one looks where the activity names no distance, in metres. */
  reachMetres: Sourced<Record<Setting, number>>;
  /** A territory with a municipality of so many inhabitants is a town. */
  urbanFromInhabitants: Sourced<number>;
  /** From 0 to 1, by how many first digits two codes share. */
  nearness: Sourced<{ five: number; four: number; three: number; two: number }>;
  crossLinks: CrossLink[];
  /** How codes of an older edition are read; without one they are not compared. */
  conversions?: NaceConversion[] | undefined;
  roleWeights: Sourced<Record<RegisterRole, number>>;
  /** Distance counts as e^(−d/d₀); d₀ is this share of the catchment. */
  distanceShare: Sourced<number>;
  /** From which nearness on a firm is a candidate, is kept and explained one by one, competes directly. */
  from: Sourced<{ candidate: number; kept: number; direct: number }>;
  exposure: Sourced<Steps>;
  directCompetitors: Sourced<Steps>;
  /** A direct competitor within so many metres. */
  nearestDirectMetres: Sourced<Steps>;
  /** How loud presence may be, where there are no more of them than elsewhere for the inhabitants. */
  crowding?: Sourced<CrowdingRules> | undefined;
  /** A quotient below the first is under-served, above the second well served. */
  locationQuotient: Sourced<{ underServed: number; wellServed: number }>;
  /** With fewer establishments in the area compared with, a comparison says nothing. */
  leastToCompare: Sourced<number>;
  /** Documented prices of others that each price needs beside it. */
  marketPrices: Sourced<number>;
  /** So many percent under the lowest price documented. */
  percentBelowMarket: Sourced<Steps>;
  /** A wait of so many days shows that the need is not met. */
  longWaitDays: Sourced<number>;
  /** So many percent of customers who could pay a firm. */
  solventPercent: Sourced<Steps>;
  /**
   * How loud it is that a class is well served, that somebody on a list does it, that firms let people wait
   * for a short time only, that an activity is open to everyone. What a version leaves out is not known.
   */
  wellServedCountsAs?: Sourced<Signal> | undefined;
  onListCountsAs?: Sourced<Signal> | undefined;
  shortWaitCountsAs?: Sourced<Signal> | undefined;
  everyoneCountsAs?: Sourced<Signal> | undefined;
  /** What something counts as that nobody has told. */
  unknownCountsAs: Sourced<Signal>;
  questions: {
    question: CheckQuestion;
    asks: ConsultedBody;
    yesCountsAs: Signal;
    source: Source;
  }[];
  consulted: { body: ConsultedBody; source: Source }[];
  /** An extract older than so many days is said to be old. */
  extractDays: Sourced<number>;
  /** What of a change sends an activity back to the committee. */
  review: Sourced<{ priceDropPercent: number; volumeRisePercent: number; areaRisePercent: number }>;
};
