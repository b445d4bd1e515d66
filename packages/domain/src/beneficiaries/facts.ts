import type { DomicileType, FactSource, WorkStatus } from '../territories/eligibility-terms.ts';
import type { DateSpan } from '../values/date-span.ts';
import type { TerritoryId } from '../values/ids.ts';

/** The kinds of fact that the conditions may read; what a person lives on decides nothing. */
export const factKinds = ['work', 'registration', 'benefit', 'domicile', 'voluntariness'] as const;
export type FactKind = (typeof factKinds)[number];

/** What somebody lives on; never why. */
export const benefits = ['unemployment', 'integration_income', 'incapacity', 'other'] as const;
export type BenefitKind = (typeof benefits)[number];

/**
 * A stretch of time in which something held, and who says so. Both ends belong to it; each is known to
 * the day, to the month, on one side only, or not at all. `until` is null while it goes on.
 */
type Dated<Kind extends FactKind> = {
  id: string;
  kind: Kind;
  from: DateSpan;
  until: DateSpan | null;
  source: FactSource;
};

/**
 * What the person did, or did not, for a living. `unoccupied` says that there was no work at all from
 * that day on, and that there was before, unless another fact tells of the days before.
 */
export type WorkFact = Dated<'work'> & {
  status: WorkStatus;
  /** Hours a week of a job; null while not known, and for whatever is no job. */
  weeklyHours: number | null;
  /** Whether a job had fewer hours than the person wanted; null while not known. */
  isInvoluntaryPartTime: boolean | null;
};

/** Registered as a job seeker: neither being without work nor receiving a benefit. */
export type RegistrationFact = Dated<'registration'>;

export type BenefitFact = Dated<'benefit'> & { benefit: BenefitKind };

/** Where the person lives, as the registers have it. */
export type DomicileFact = Dated<'domicile'> & {
  type: DomicileType;
  /** Null when the address lies outside every territory. */
  territoryId: TerritoryId | null;
  /** The zone of the territory; null outside, or while not known. */
  zone: string | null;
  /** ISO 3166 code of the country. */
  country: string;
};

/** The person said that they wish to take part; an end is the last day before they took it back. */
export type VoluntarinessFact = Dated<'voluntariness'>;

/** “Without work”, “registered” and “receives a benefit” are three facts, never one. */
export type Fact = WorkFact | RegistrationFact | BenefitFact | DomicileFact | VoluntarinessFact;
